"""Drawing with workers that may die, hang or answer nonsense."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from site_builder.charts.drawing import Drawer, DrawingError, node_command
from tests.charts.samples import point, spec, target

CHART = spec("bullet", point(25900), target(20600), name="toilets")


def _script(folder: Path, code: str) -> tuple[str, ...]:
    """A command that runs a worker of our own making."""
    path = folder / "worker.py"
    path.write_text(code, encoding="utf-8")
    return (sys.executable, "-u", str(path))


def test_drawings_do_not_depend_on_workers_or_order() -> None:
    """The same chart is the same bytes whoever draws it, when, and for the how many-th time."""
    charts = [
        spec(form, point(8), target(10), name=form, whole=100) for form in ("line", "pictorial", "share")
    ]
    with Drawer(jobs=1) as one, Drawer(jobs=3) as three:
        alone = one.draw(charts)
        assert three.draw(charts) == alone
        assert three.draw(charts[::-1])[::-1] == alone
        assert one.draw(charts) == alone


def test_results_come_in_the_order_asked(drawer: Drawer) -> None:
    """Each drawing belongs to the spec at its place."""
    charts = [spec("bullet", point(number, f"no. {number};"), name=f"chart-{number}") for number in range(12)]
    for chart, drawing in zip(charts, drawer.draw(charts), strict=True):
        assert f">{chart.points[0].text}<" in drawing.wide
        assert f">{chart.points[0].text}<" in drawing.narrow


def test_nothing_to_draw_starts_nothing() -> None:
    """No spec, no worker."""
    with Drawer() as drawer:
        assert drawer.draw([]) == ()
        assert drawer.pids == ()


def test_killed_worker_is_replaced() -> None:
    """A worker that was killed from outside is noticed, and the chart is drawn all the same."""
    with Drawer(jobs=1) as drawer:
        before = drawer.draw([CHART])
        (pid,) = drawer.pids
        os.kill(pid, signal.SIGTERM)
        time.sleep(0.2)
        assert drawer.draw([CHART]) == before
        assert drawer.pids != (pid,)


def test_hanging_worker_ends_at_the_time_limit(tmp_path: Path) -> None:
    """A chart that takes too long is tried once more and then named, with the limit."""
    command = _script(tmp_path, "import time\ntime.sleep(60)\n")
    started = time.monotonic()
    with Drawer(jobs=1, time_limit=0.3, command=command) as drawer:
        with pytest.raises(DrawingError, match=r"“toilets” could not be drawn: it took longer than 0.3"):
            drawer.draw([CHART])
        assert drawer.pids == ()
    assert time.monotonic() - started < 10


def test_dying_worker_is_tried_twice(tmp_path: Path) -> None:
    """A worker that dies at every chart has two chances."""
    log = tmp_path / "log"
    code = f"open({str(log)!r}, 'a').write('x')\nimport sys\nsys.stdin.readline()\nsys.exit(1)\n"
    with (
        Drawer(jobs=1, command=_script(tmp_path, code)) as drawer,
        pytest.raises(DrawingError, match="ended"),
    ):
        drawer.draw([CHART])
    assert log.read_text() == "xx"


@pytest.mark.parametrize("answer", ["nonsense", '{"id": "another"}'])
def test_wrong_answers_are_not_believed(tmp_path: Path, answer: str) -> None:
    """An answer that is no JSON, or for another chart, counts as a failure of the worker."""
    code = f"import sys\nfor line in sys.stdin:\n    print({answer!r})\n"
    with (
        Drawer(jobs=1, command=_script(tmp_path, code)) as drawer,
        pytest.raises(DrawingError, match="it answered"),
    ):
        drawer.draw([CHART])


def test_missing_node_is_told() -> None:
    """Without a program to start, the error names the chart and not a line of code."""
    with Drawer(command=("/no/such/node",)) as drawer, pytest.raises(DrawingError, match="toilets"):
        drawer.draw([CHART])


def test_error_of_echarts_is_told(tmp_path: Path) -> None:
    """What ECharts says about a chart it refuses is passed on, and it is not asked again."""
    code = (
        "import json, sys\nfor line in sys.stdin:\n"
        "    print(json.dumps({'id': json.loads(line)['id'], 'error': 'no such series'}))\n"
    )
    with (
        Drawer(jobs=1, command=_script(tmp_path, code)) as drawer,
        pytest.raises(DrawingError, match="no such series"),
    ):
        drawer.draw([CHART])


def test_worker_survives_a_bad_option() -> None:
    """The worker answers a request it cannot draw with an error, and the next one with a drawing."""
    lines = (
        '{"id":"bad","width":10,"height":10,"option":{"series":[{"type":"bar","data":[1]}]}}\n'
        '{"id":"good","width":10,"height":10,"option":{}}\n'
    )
    done = subprocess.run(node_command(), input=lines, capture_output=True, text=True, check=True, timeout=60)
    first, second = done.stdout.splitlines()
    assert '"error"' in first
    assert "<svg" in second


def test_specs_do_not_load_pyecharts() -> None:
    """Whoever only needs the words of charts does not wait for pyecharts."""
    code = "import sys, site_builder.charts.spec; sys.exit('pyecharts' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
