"""The steps of the set-up: the virtual environment, the Python packages, the JavaScript packages."""

import importlib.util
import sys
from collections.abc import Callable

from site_builder.bootstrap.errors import SetupError, explained, tool_error
from site_builder.bootstrap.lock import exclusive
from site_builder.bootstrap.messages import Speaker
from site_builder.bootstrap.process import Outcome, Runner
from site_builder.bootstrap.project import Profile, Project

_STEPS = 3


def module_exists(name: str) -> bool:
    """Tell whether this Python can import the module."""
    return importlib.util.find_spec(name) is not None


def set_up(
    project: Project, profile: Profile, speaker: Speaker, run: Runner, has_module: Callable[[str], bool]
) -> None:
    """Make the environment hold what the lock files ask for; do nothing when it already does.

    Raises:
        SetupError: The set-up failed; what it left behind is completed or replaced by the next one.
    """
    if project.is_ready(profile):
        return
    require_modules(has_module)
    with explained(project.root), exclusive(project.lock, lambda: speaker.say("waiting")):
        # Another set-up may have done the work while this one waited.
        if not project.is_ready(profile):
            install(project, profile, speaker, run)


def require_modules(has_module: Callable[[str], bool]) -> None:
    """Check for the standard modules that some systems leave out of Python.

    Raises:
        SetupError: One is missing.
    """
    if not all(map(has_module, ("venv", "ensurepip"))):
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        raise SetupError("no_venv", package=f"python{version}-venv")


def install(project: Project, profile: Profile, speaker: Speaker, run: Runner) -> None:
    """Install everything, check it, and only then stamp the environment.

    Raises:
        SetupError: A tool failed.
        OSError: The project's folder cannot be written.
    """
    stamps = (project.stamp("build"), project.stamp("test"))
    speaker.say("updating" if any(stamp.exists() for stamp in stamps) else "first_run")
    for stamp in stamps:
        stamp.unlink(missing_ok=True)
    with speaker.step(1, _STEPS, "environment"):
        make_environment(project, run)
    with speaker.step(2, _STEPS, "python_packages"):
        install_python_packages(project, profile, run)
    with speaker.step(3, _STEPS, "javascript_packages"):
        install_javascript_packages(project, profile, run)
        verify(project, profile, run)
    project.stamp("build").write_text(project.digest("build"), encoding="ascii")
    if profile == "test":
        project.stamp("test").write_text(project.digest("test"), encoding="ascii")


def make_environment(project: Project, run: Runner) -> None:
    """Make the virtual environment, anew when it is broken or belongs to another version of Python.

    Raises:
        SetupError: It cannot be made.
    """
    if not _is_usable(project, run):
        made = run([sys.executable, "-m", "venv", "--clear", str(project.venv)])
        _require(made, "no_environment", project)


def install_python_packages(project: Project, profile: Profile, run: Runner) -> None:
    """Install the locked Python packages, each checked against its hashes.

    Raises:
        SetupError: They could not be downloaded or installed.
    """
    pip = [str(project.python), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    # Wheels only: a package without one for this machine fails at once instead of after an hour's compiling.
    locked = [*pip, "--require-hashes", "--only-binary", ":all:"]
    for name in ("build", "test") if profile == "test" else ("build",):
        _require(run([*locked, "-r", f"requirements/{name}.txt"]), "no_python_packages", project)


def install_javascript_packages(project: Project, profile: Profile, run: Runner) -> None:
    """Install the locked JavaScript packages with the environment's own npm.

    Raises:
        SetupError: They could not be downloaded, or the lock does not belong to package.json.
    """
    kinds = ["--include=optional", "--include=dev" if profile == "test" else "--omit=dev"]
    # No install scripts: they would need a `node` on PATH. The cache stays here, since HOME may be read-only.
    options = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--prefer-offline"]
    cache = ["--cache", str(project.venv / ".npm-cache")]
    # npm's own pauses between tries (10 s, then 60 s) leave an offline user waiting for over a minute.
    pauses = ["--fetch-retry-mintimeout=1000", "--fetch-retry-factor=3"]
    npm = [str(project.node), str(project.npm), "ci", *kinds, *options, *cache, *pauses]
    _require(run(npm), "no_javascript_packages", project)


def verify(project: Project, profile: Profile, run: Runner) -> None:
    """Check that the packages are complete and run on this machine.

    Raises:
        SetupError: They do not.
    """
    modules = ["echarts", "esbuild", *(["axe-core"] if profile == "test" else [])]
    found = "".join(f"require.resolve('{name}');" for name in modules)
    for command in (
        [str(project.python), "-m", "pip", "check"],
        [str(project.node), "-e", f"{found} require('esbuild').transformSync('')"],
    ):
        _require(run(command), "broken_packages", project)


def _is_usable(project: Project, run: Runner) -> bool:
    """Tell whether the environment was made by this version of Python and has a working pip."""
    try:
        lines = (project.venv / "pyvenv.cfg").read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        return False
    pairs = (line.partition("=") for line in lines)
    settings = {name.strip(): value.strip() for name, _, value in pairs}
    made_by = settings.get("version", "").split(".")[:2]
    if made_by != [str(number) for number in sys.version_info[:2]] or not project.python.exists():
        return False
    return run([str(project.python), "-m", "pip", "--version"]).code == 0


def _require(outcome: Outcome, message: str, project: Project) -> None:
    """Raise the error that tells why the tool failed, if it did."""
    if outcome.code != 0:
        raise tool_error(message, outcome.output, project.root, project.log)
