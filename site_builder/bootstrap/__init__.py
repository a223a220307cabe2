"""Sets up the project's own environment and runs the site builder in it, with the standard library only."""

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from site_builder.bootstrap.browser import ensure_browser, find_browser
from site_builder.bootstrap.environment import module_exists, set_up
from site_builder.bootstrap.errors import SetupError, explained
from site_builder.bootstrap.lock import exclusive
from site_builder.bootstrap.messages import Speaker, choose_language, split_language
from site_builder.bootstrap.process import Launcher, Runner, launch, logged_runner
from site_builder.bootstrap.project import Project

__all__ = ["main"]

ROOT = Path(__file__).resolve().parents[2]


def main(
    args: Sequence[str],
    root: Path = ROOT,
    environ: Mapping[str, str] = os.environ,
    run: Runner | None = None,
    launch: Launcher = launch,
    has_module: Callable[[str], bool] = module_exists,
) -> int:
    """Run the site builder, or with ``test`` as the first argument the checks, in an up-to-date environment.

    Args:
        args: The command line, without the program's name.
        root: The project's folder.
        environ: The environment variables that the user has set.
        run: Runs the tools of the set-up; by default really, with their output in the log file.
        launch: Hands over to the final command.
        has_module: Tells whether this Python has a module.

    Returns:
        The exit code: 1 when the set-up failed, 130 when it was interrupted, otherwise the command's own.
    """
    project = Project(root)
    language, words = split_language(args)
    speaker = Speaker(choose_language(language, environ, sys.platform))
    child_environ = _child_environ(root, environ) | {"SITE_LANGUAGE": speaker.language}
    run = run or logged_runner(project.log, root, child_environ)
    testing = words[:1] == ["test"]
    try:
        set_up(project, "test" if testing else "build", speaker, run, has_module)
        if testing:
            with explained(root), exclusive(project.lock, lambda: speaker.say("waiting")):
                child_environ["SITE_BROWSER"] = ensure_browser(project, speaker, run, environ)
    except SetupError as error:
        speaker.say(error.key, **error.details)
        return 1
    except KeyboardInterrupt:
        speaker.say("interrupted")
        return 130
    if testing:
        return launch([str(project.python), str(root / "tools" / "run_tests.py"), *words[1:]], child_environ)
    child_environ.setdefault("SITE_BROWSER", find_browser(environ) or "")
    # -P keeps files of the current folder from shadowing modules; the builder itself comes from PYTHONPATH.
    return launch([str(project.python), "-P", "-m", "site_builder", *args], child_environ)


def _child_environ(root: Path, environ: Mapping[str, str]) -> dict[str, str]:
    """Return the variables for the environment's Python: UTF-8, and no packages but the locked ones."""
    child = {name: value for name, value in environ.items() if name != "PYTHONHOME"}
    return child | {"PYTHONUTF8": "1", "PYTHONPATH": str(root), "PIP_USER": "0"}
