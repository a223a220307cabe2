"""Finds a Chromium-like browser for the tests, and installs one where there is none."""

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from site_builder.bootstrap.errors import SetupError
from site_builder.bootstrap.messages import Speaker
from site_builder.bootstrap.process import Runner
from site_builder.bootstrap.project import Project

Which = Callable[[str], str | None]
Command = list[str]

_PROGRAMS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "msedge",
)
_MAC_PROGRAMS = (
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Chromium.app/Contents/MacOS/Chromium",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
_WINDOWS_PROGRAMS = (
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
_PLAYWRIGHT_PATH = (
    "from playwright.sync_api import sync_playwright\n"
    "with sync_playwright() as playwright: print(playwright.chromium.executable_path)"
)


def ensure_browser(
    project: Project, speaker: Speaker, run: Runner, environ: Mapping[str, str], which: Which = shutil.which
) -> str:
    """Return the absolute path of a browser, installing it and a Chinese font where they are missing.

    Raises:
        SetupError: There is no browser and none can be installed.
    """
    chosen = environ.get("SITE_BROWSER")
    if chosen and not Path(chosen).is_file():
        raise SetupError("wrong_browser", path=chosen)
    as_root = root_prefix(run, which)
    ensure_chinese_font(speaker, run, which, as_root)
    browser = chosen or find_browser(environ, which) or playwright_browser(project, run)
    for means, commands in () if browser else installers(project, which, as_root):
        speaker.say("installing", thing=speaker.text("a_browser"), means=means)
        if all(run(command).code == 0 for command in commands):
            browser = find_browser(environ, which) or playwright_browser(project, run)
        if browser:
            break
    if not browser:
        raise SetupError("no_browser", log=project.log)
    return str(Path(browser).absolute())


def find_browser(environ: Mapping[str, str], which: Which = shutil.which) -> str | None:
    """Return the first browser on PATH or where macOS and Windows usually have one."""
    on_path = filter(None, map(which, _PROGRAMS))
    mac_folders = ("/Applications", f"{environ.get('HOME', '')}/Applications")
    windows_folders = [environ.get(name) for name in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")]
    usual = [Path(folder, program) for folder in mac_folders for program in _MAC_PROGRAMS]
    usual += [Path(folder, program) for folder in windows_folders if folder for program in _WINDOWS_PROGRAMS]
    return next(on_path, None) or next((str(path) for path in usual if path.is_file()), None)


def playwright_browser(project: Project, run: Runner) -> str | None:
    """Return the browser that Playwright downloaded for itself, if it did."""
    outcome = run([str(project.python), "-c", _PLAYWRIGHT_PATH])
    path = outcome.output.strip()
    return path if outcome.code == 0 and Path(path).is_file() else None


def root_prefix(run: Runner, which: Which) -> Command | None:
    """Return what to put before a command to run it as root without a password, or None."""
    if not hasattr(os, "geteuid"):
        return None
    if os.geteuid() == 0:
        return []
    return ["sudo", "-n"] if which("sudo") and run(["sudo", "-n", "true"]).code == 0 else None


def installers(
    project: Project, which: Which, as_root: Command | None
) -> Iterator[tuple[str, list[Command]]]:
    """Yield the ways to install a browser that this machine has: a name, and the commands to run in turn."""
    if as_root is not None and which("apt-get"):
        yield "apt-get", _apt_get(as_root, "chromium")
    if as_root is not None and which("dnf"):
        yield "dnf", [[*as_root, "dnf", "install", "-y", "chromium"]]
    if which("brew"):
        yield "brew", [["brew", "install", "--cask", "google-chrome"]]
    if which("winget"):
        agreed = ["--accept-package-agreements", "--accept-source-agreements"]
        yield "winget", [["winget", "install", "--exact", "--id", "Google.Chrome", "--silent", *agreed]]
    yield "Playwright", [[str(project.python), "-m", "playwright", "install", "chromium"]]


def ensure_chinese_font(speaker: Speaker, run: Runner, which: Which, as_root: Command | None) -> None:
    """Install a Chinese font on Debian and its like when there is none, so that pages do not show boxes."""
    if not which("apt-get"):
        return
    if which("fc-list") and run(["fc-list", ":lang=zh-cn", "family"]).output.strip():
        return
    if as_root is not None:
        speaker.say("installing", thing=speaker.text("a_font"), means="apt-get")
        # fontconfig brings fc-list, without which the next run could not see the font.
        if all(run(command).code == 0 for command in _apt_get(as_root, "fontconfig", "fonts-noto-cjk")):
            return
    speaker.say("no_font")


def _apt_get(as_root: Command, *packages: str) -> list[Command]:
    """Return the commands that install Debian packages without asking questions."""
    apt_get = [*as_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    return [[*apt_get, "update"], [*apt_get, "install", "-y", *packages]]
