"""What a user sees of the set-up: its messages, its exit codes, and when it does any work."""

import ast
import json
import os
import platform
import re
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from site_builder.bootstrap import main
from site_builder.bootstrap.browser import ensure_browser, ensure_chinese_font, find_browser
from site_builder.bootstrap.errors import SetupError, tool_error
from site_builder.bootstrap.lock import exclusive
from site_builder.bootstrap.messages import TEXTS, Speaker, choose_language, split_language
from site_builder.bootstrap.process import Outcome, logged_runner
from site_builder.bootstrap.project import LOCK_FILES, Project

ROOT = Path(__file__).resolve().parents[1]
ENGLISH = {"LANG": "en_GB.UTF-8"}
PIP_OFFLINE = (
    "WARNING: Retrying (Retry(total=0)) after connection broken by "
    "'NewConnectionError('Failed to establish a new connection: [Errno 111] Connection refused')'\n"
    "ERROR: Could not find a version that satisfies the requirement jinja2 (from versions: none)\n"
    "ERROR: No matching distribution found for jinja2\n"
)


class FakeTools:
    """Stands in for venv, pip and npm: leaves the files that they leave, and fails where told to."""

    def __init__(self, project: Project) -> None:
        """Start with tools that all work."""
        self.project = project
        self.commands: list[list[str]] = []
        self.failures: dict[str, str] = {}

    def __call__(self, command: Sequence[str]) -> Outcome:
        """Run a command as far as the set-up can tell."""
        self.commands.append(list(command))
        for word, output in self.failures.items():
            if word in command:
                return Outcome(1, output)
        if "venv" in command:
            self.project.python.parent.mkdir(parents=True)
            self.project.python.touch()
            config = f"home = x\nversion = {platform.python_version()}\n"
            (self.project.venv / "pyvenv.cfg").write_text(config, encoding="utf-8")
        if "ci" in command:
            modules = self.project.root / "node_modules"
            modules.mkdir(exist_ok=True)
            (modules / ".package-lock.json").touch()
        return Outcome(0)


class FakeLaunch:
    """Stands in for the hand-over to the final command."""

    def __init__(self) -> None:
        """Start with nothing launched."""
        self.command: list[str] = []
        self.environ: dict[str, str] = {}

    def __call__(self, command: Sequence[str], environ: Mapping[str, str]) -> int:
        """Note the command and return an exit code of its own."""
        self.command, self.environ = list(command), dict(environ)
        return 7


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project that has its lock files and nothing else."""
    for name in LOCK_FILES["test"]:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(name, encoding="utf-8")
    return Project(tmp_path)


@pytest.fixture
def tools(project: Project) -> FakeTools:
    """The tools that the set-up of the project uses."""
    return FakeTools(project)


def build(tools: FakeTools, *args: str, environ: Mapping[str, str] = ENGLISH) -> int:
    """Run the set-up with fake tools; 7 is the exit code of the command that it hands over to."""
    return main(args, tools.project.root, environ, tools, FakeLaunch())


# --- the language of the messages


@pytest.mark.parametrize(
    ("args", "environ", "language"),
    [
        ([], {}, "en"),
        ([], {"LANG": "zh_CN.UTF-8"}, "zh"),
        ([], {"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_US.UTF-8"}, "en"),
        ([], {"LANG": "en_US.UTF-8", "LC_MESSAGES": "C", "LC_ALL": "zh_TW"}, "zh"),
        ([], {"LANG": "zh_CN.UTF-8", "LC_ALL": ""}, "zh"),
        (["--lang", "en"], {"LANG": "zh_CN.UTF-8"}, "en"),
        (["serve", "--lang=zh"], {"LANG": "en_US.UTF-8"}, "zh"),
        (["--lang"], {"LANG": "zh_CN.UTF-8"}, "zh"),
        (["--lang", "fr"], {"LANG": "zh_CN.UTF-8"}, "zh"),
    ],
)
def test_language_comes_from_the_option_else_from_the_locale(
    args: list[str], environ: dict[str, str], language: str
) -> None:
    """--lang wins; then the first of LC_ALL, LC_MESSAGES and LANG that says anything."""
    option, _ = split_language(args)
    assert choose_language(option, environ, "linux") == language


def test_every_message_exists_in_both_languages_with_the_same_values() -> None:
    """No language lacks a message, or a value in it."""
    assert TEXTS["zh"].keys() == TEXTS["en"].keys()
    for key, english in TEXTS["en"].items():
        assert sorted(re.findall(r"{\w+", english)) == sorted(re.findall(r"{\w+", TEXTS["zh"][key])), key


def test_failures_are_told_in_two_lines_at_most() -> None:
    """A message never fills the screen."""
    assert all(text.count("\n") <= 1 for texts in TEXTS.values() for text in texts.values())


def test_language_option_is_taken_out_for_pytest() -> None:
    """Pytest knows no --lang."""
    assert split_language(["--lang", "zh", "test", "--lang=en", "-k", "x"]) == ("en", ["test", "-k", "x"])


# --- build.py on an old Python


def test_build_py_has_no_syntax_that_python_2_cannot_read() -> None:
    """An old Python gets as far as the message instead of a syntax error."""
    tree = ast.parse((ROOT / "build.py").read_text(encoding="utf-8"), feature_version=(3, 4))
    too_new = (ast.JoinedStr, ast.AnnAssign, ast.NamedExpr, ast.Starred, ast.AsyncFunctionDef)
    assert [node for node in ast.walk(tree) if isinstance(node, too_new)] == []


@pytest.mark.parametrize(
    ("locale", "sentence"),
    [
        ("en_US.UTF-8", "Python 3.11 or newer is needed (this is 3.6). Install it with"),
        ("zh_CN.UTF-8", "需要 Python 3.11 或更高版本（当前为 3.6）。请用系统的包管理器安装"),
    ],
)
def test_old_python_gets_one_sentence_and_exit_code_1(locale: str, sentence: str) -> None:
    """The version that is needed and how to get it, in the reader's language."""
    program = "import runpy, sys; sys.version_info = (3, 6, 15); runpy.run_path(sys.argv[1])"
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", program, str(ROOT / "build.py")],
        env={**os.environ, "LC_ALL": locale},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith(sentence)
    assert done.stderr.count("\n") == 1


# --- when the set-up works, and when it has nothing to do


def test_first_run_installs_and_hands_the_arguments_over(
    tools: FakeTools, capsys: pytest.CaptureFixture[str]
) -> None:
    """The builder runs in the environment, in UTF-8, with its arguments and its exit code unchanged."""
    launch = FakeLaunch()
    assert main(["serve", "--lang", "en"], tools.project.root, {}, tools, launch) == 7
    assert launch.command == [
        str(tools.project.python),
        *("-P", "-m", "site_builder", "serve", "--lang", "en"),
    ]
    assert launch.environ["PYTHONUTF8"] == "1"
    printed = capsys.readouterr()
    assert printed.out == ""
    assert re.search(r"First run: .*\n\(1/3\) .* s\n\(2/3\) .* s\n\(3/3\) .* s\n$", printed.err)


def test_second_run_runs_no_tool_and_prints_nothing(
    tools: FakeTools, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is up to date is left alone."""
    build(tools)
    tools.commands.clear()
    capsys.readouterr()
    assert build(tools) == 7
    assert tools.commands == []
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("name", LOCK_FILES["build"])
def test_changed_lock_is_installed_without_a_new_environment(tools: FakeTools, name: str) -> None:
    """A new lock reaches the user with the next run."""
    build(tools)
    tools.commands.clear()
    (tools.project.root / name).write_text("changed", encoding="utf-8")
    assert build(tools) == 7
    words = [word for command in tools.commands for word in command]
    assert "requirements/build.txt" in words
    assert "ci" in words
    assert "venv" not in words


def test_build_leaves_out_what_only_the_tests_need(tools: FakeTools) -> None:
    """A builder of the site downloads no test tools."""
    build(tools)
    words = [word for command in tools.commands for word in command]
    assert "requirements/test.txt" not in words
    assert "--omit=dev" in words


def test_environment_of_another_python_is_made_anew(tools: FakeTools) -> None:
    """Packages of one Python version do not work in another."""
    build(tools)
    (tools.project.venv / "pyvenv.cfg").write_text("version = 3.10.1\n", encoding="utf-8")
    tools.project.stamp("build").unlink()
    tools.project.python.unlink()
    tools.project.python.parent.rmdir()
    tools.commands.clear()
    build(tools)
    assert [sys.executable, "-m", "venv", "--clear", str(tools.project.venv)] in tools.commands


def test_missing_python_or_node_modules_is_noticed(tools: FakeTools) -> None:
    """A stamp alone does not vouch for what somebody deleted."""
    build(tools)
    assert tools.project.is_ready("build")
    (tools.project.root / "node_modules" / ".package-lock.json").unlink()
    assert not tools.project.is_ready("build")


def test_interrupted_set_up_is_done_again(tools: FakeTools, capsys: pytest.CaptureFixture[str]) -> None:
    """Ctrl-C leaves no stamp, one line and exit code 130."""

    def interrupt(command: Sequence[str]) -> Outcome:
        if "ci" in command:
            raise KeyboardInterrupt
        return tools(command)

    assert main([], tools.project.root, ENGLISH, interrupt, FakeLaunch()) == 130
    assert capsys.readouterr().err.splitlines()[-1] == TEXTS["en"]["interrupted"]
    assert not tools.project.is_ready("build")
    assert build(tools) == 7


def test_test_set_up_serves_the_build_too(tools: FakeTools, tmp_path_factory: pytest.TempPathFactory) -> None:
    """After `build.py test`, `build.py` has nothing to install, and the tests know the browser."""
    browser = tmp_path_factory.mktemp("browser") / "chromium"
    browser.touch()
    launch = FakeLaunch()
    environ = {**ENGLISH, "SITE_BROWSER": str(browser)}
    assert main(["test", "-k", "x", "--lang", "en"], tools.project.root, environ, tools, launch) == 7
    assert launch.command[1:] == [str(tools.project.root / "tools" / "run_tests.py"), "-k", "x"]
    assert launch.environ["SITE_BROWSER"] == str(browser)
    tools.commands.clear()
    assert build(tools) == 7
    assert tools.commands == []


def test_a_build_is_told_of_the_browser(
    tools: FakeTools, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`build.py` finds a browser that can print, installs none, and lets a person name another."""
    programs = tmp_path / "programs"
    programs.mkdir()
    browser = programs / ("chromium.exe" if os.name == "nt" else "chromium")
    browser.touch(mode=0o755)
    monkeypatch.setenv("PATH", str(programs))
    launch = FakeLaunch()
    main([], tools.project.root, {}, tools, launch)
    assert launch.environ["SITE_BROWSER"] == str(browser)
    main([], tools.project.root, {"SITE_BROWSER": "/another"}, tools, launch)
    assert launch.environ["SITE_BROWSER"] == "/another"


def test_second_set_up_waits_for_the_first(tmp_path: Path) -> None:
    """Two set-ups at once do not write into the same environment."""
    path, waiting, done = tmp_path / "deep" / "lock", threading.Event(), threading.Event()

    def second() -> None:
        with exclusive(path, waiting.set):
            done.set()

    with exclusive(path, pytest.fail):
        thread = threading.Thread(target=second)
        thread.start()
        assert waiting.wait(10)
        assert not done.is_set()
    thread.join(10)
    assert done.is_set()


# --- what a failure says


@pytest.mark.parametrize(
    ("environ", "message"),
    [
        (
            ENGLISH,
            "The Python packages could not be downloaded ([Errno 111] Connection refused); "
            "check the connection and the proxy.\nFull log: {log}\n",
        ),
        (
            {"LANG": "zh_CN.UTF-8"},
            "无法下载 Python 软件包（[Errno 111] Connection refused），请检查网络连接和代理。\n"
            "完整日志：{log}\n",
        ),
    ],
)
def test_failing_pip_gives_the_cause_the_log_and_exit_code_1(
    tools: FakeTools, environ: dict[str, str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a network the user learns what to check."""
    tools.failures["--require-hashes"] = PIP_OFFLINE
    assert build(tools, environ=environ) == 1
    assert capsys.readouterr().err.endswith("\n" + message.format(log=tools.project.log))
    assert not tools.project.is_ready("build")


@pytest.mark.parametrize(
    ("output", "key", "reason"),
    [
        (PIP_OFFLINE, "fallback", "[Errno 111] Connection refused"),
        ("npm error code ENOTFOUND\nnpm error A complete log of this run: x", "fallback", "ENOTFOUND"),
        ("ERROR: no wheel for x\n(see the log)", "fallback", "ERROR: no wheel for x"),
        ("", "fallback", "?"),
        ("ERROR: [Errno 28] No space left on device", "disk_full", "[Errno 28] No space left on device"),
        ("npm error code EACCES", "unwritable", "npm error code EACCES"),
        ("npm error code EUSAGE", "lock_mismatch", "npm error code EUSAGE"),
        ("npm error code EINTEGRITY", "tampered", "npm error code EINTEGRITY"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES", "tampered", None),
        ("a note: EACCES is fine\nERROR: x", "fallback", "ERROR: x"),
    ],
)
def test_output_of_a_failed_tool_tells_the_cause(output: str, key: str, reason: str | None) -> None:
    """Only error lines count, and the last telling one is shown."""
    error = tool_error("fallback", output, Path("folder"), Path("log"))
    assert error.key == key
    assert reason in (None, error.details["reason"])


def test_missing_venv_module_names_the_debian_package(
    tools: FakeTools, capsys: pytest.CaptureFixture[str]
) -> None:
    """Debian's Python comes without ensurepip."""
    root = tools.project.root
    assert main([], root, ENGLISH, tools, FakeLaunch(), lambda name: name != "ensurepip") == 1
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    assert capsys.readouterr().err.endswith(f"On Debian/Ubuntu: sudo apt install {package}\n")
    assert tools.commands == []


def test_folder_that_cannot_be_written_is_named(tools: FakeTools, capsys: pytest.CaptureFixture[str]) -> None:
    """A file in the way of the set-up's folder refuses the writing even to root."""
    (tools.project.root / ".cache").touch()
    assert build(tools) == 1
    message = capsys.readouterr().err
    assert message.startswith(f"The folder {tools.project.root} cannot be written (")
    assert message.count("\n") == 1


def test_missing_lock_file_is_named(tools: FakeTools, capsys: pytest.CaptureFixture[str]) -> None:
    """An incomplete copy of the project is told from a failed set-up."""
    build(tools)
    capsys.readouterr()
    (tools.project.root / "package-lock.json").unlink()
    assert build(tools) == 1
    assert capsys.readouterr().err.startswith("The project's file package-lock.json is missing")


def test_log_holds_what_the_tools_of_this_run_printed(tmp_path: Path) -> None:
    """The log starts anew and gets every command with its output."""
    log = tmp_path / "deep" / "setup.log"
    for greeting in ("old", "new"):
        run = logged_runner(log, tmp_path, {})
        assert run([sys.executable, "-c", f"print('{greeting}')"]) == (0, f"{greeting}\n")
        assert run([sys.executable, "-c", "import sys; sys.exit('bad')"]) == (1, "bad\n")
    text = log.read_text(encoding="utf-8")
    assert "new\n" in text
    assert "bad\n" in text
    assert "old" not in text


# --- the browser for the tests


def only(*names: str) -> dict[str, str]:
    """Return the PATH of a machine that has just these programs."""
    return {name: f"/programs/{name}" for name in names}


def test_browser_on_the_path_is_found_first() -> None:
    """Chromium is preferred to Chrome, Chrome to Edge."""
    programs = only("msedge", "google-chrome", "chromium-browser")
    assert find_browser({}, programs.get) == "/programs/chromium-browser"
    assert find_browser({}, only("msedge").get) == "/programs/msedge"


def test_browser_is_found_where_windows_has_it(tmp_path: Path) -> None:
    """Windows puts browsers below Program Files, not on PATH."""
    edge = tmp_path / "Microsoft" / "Edge" / "Application" / "msedge.exe"
    edge.parent.mkdir(parents=True)
    edge.touch()
    assert find_browser({"PROGRAMFILES(X86)": str(tmp_path)}, only().get) == str(edge)


def test_missing_browser_is_installed_by_what_the_machine_has(
    tools: FakeTools, capsys: pytest.CaptureFixture[str]
) -> None:
    """Brew installs without asking for root; the user is told."""
    programs = only("brew")

    def run(command: Sequence[str]) -> Outcome:
        if command[0] == "brew":
            programs.update(only("google-chrome"))
        return tools(command)

    browser = ensure_browser(tools.project, Speaker("en"), run, {}, programs.get)
    assert Path(browser) == Path("/programs/google-chrome").absolute()
    assert capsys.readouterr().err == "Tests need a Chromium browser; installing with brew …\n"


def test_no_browser_at_all_is_an_error(tools: FakeTools) -> None:
    """Playwright is the last resort; without it the user has to help."""
    tools.failures["playwright"] = "no network"
    with pytest.raises(SetupError) as raised:
        ensure_browser(tools.project, Speaker("en"), tools, {}, only().get)
    assert raised.value.key == "no_browser"
    assert [str(tools.project.python), "-m", "playwright", "install", "chromium"] in tools.commands


def test_chosen_browser_must_exist(tools: FakeTools) -> None:
    """A typing error in SITE_BROWSER is not passed over."""
    with pytest.raises(SetupError) as raised:
        ensure_browser(tools.project, Speaker("en"), tools, {"SITE_BROWSER": "/no/such"}, only().get)
    assert raised.value.key == "wrong_browser"


def test_chinese_font_is_installed_on_debian_only_where_there_is_none(
    tools: FakeTools, capsys: pytest.CaptureFixture[str]
) -> None:
    """Fonts that are there are left alone; without the right to install, the user is warned."""
    speaker, which = Speaker("en"), only("apt-get", "fc-list").get
    ensure_chinese_font(speaker, lambda _: Outcome(0, "Noto Sans CJK"), which, [])
    assert capsys.readouterr().err == ""
    ensure_chinese_font(speaker, tools, which, [])
    assert tools.commands[-1][-4:] == ["install", "-y", "fontconfig", "fonts-noto-cjk"]
    ensure_chinese_font(speaker, tools, which, None)
    assert capsys.readouterr().err.endswith(TEXTS["en"]["no_font"] + "\n")


# --- the lock files


@pytest.mark.parametrize("name", ["build", "test"])
def test_every_locked_python_package_has_hashes_and_no_server(name: str) -> None:
    """Locks work with any mirror, and no mirror can slip in another file."""
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    assert "//" not in text
    entries = re.findall(r"^[a-z].*(?:\n .*)*", text, re.MULTILINE)
    assert entries
    assert all("==" in entry and "--hash=sha256:" in entry for entry in entries)


def test_every_locked_javascript_package_has_a_hash_and_no_server() -> None:
    """The same for npm, for every platform of esbuild."""
    text = (ROOT / "package-lock.json").read_text(encoding="utf-8")
    assert "resolved" not in text
    assert "//" not in re.sub(r'"integrity": ".*"', "", text)
    packages = json.loads(text)["packages"]
    assert all("integrity" in entry for path, entry in packages.items() if path)
    platforms = {path.rpartition("/")[2] for path in packages if "@esbuild/" in path}
    assert {"linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64", "win32-x64", "win32-arm64"} <= platforms
