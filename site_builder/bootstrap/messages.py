"""What the set-up tells its user, in Chinese and in English."""

import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

Language = Literal["zh", "en"]

TEXTS: dict[Language, dict[str, str]] = {
    "en": {
        "first_run": "First run: setting up the project's own environment "
        "(needs the network, may take minutes)",
        "updating": "Updating the project's own environment",
        "step": "({number}/{total}) {name} …",
        "environment": "Python environment",
        "python_packages": "Python packages",
        "javascript_packages": "JavaScript packages",
        "seconds": "{seconds:.1f} s",
        "waiting": "Another set-up of this project is running; waiting for it to end …",
        "interrupted": "Set-up interrupted; run the same command again to continue.",
        "incomplete": "The project's file {name} is missing or cannot be read; get the project again.",
        "no_venv": "This Python lacks its venv module. On Debian/Ubuntu: sudo apt install {package}",
        "no_environment": "The environment could not be created: {reason}\nFull log: {log}",
        "no_python_packages": "The Python packages could not be downloaded ({reason}); "
        "check the connection and the proxy.\nFull log: {log}",
        "no_javascript_packages": "The JavaScript packages could not be downloaded ({reason}); "
        "check the connection and the proxy.\nFull log: {log}",
        "broken_packages": "The installed packages do not work here: {reason}\nFull log: {log}",
        "tampered": "A downloaded package does not match its locked hash; "
        "check the package mirror and try again.\nFull log: {log}",
        "lock_mismatch": "package-lock.json does not belong to package.json; "
        "make the locks anew with tools/lock.py.\nFull log: {log}",
        "unwritable": "The folder {folder} cannot be written ({reason}); "
        "put the project where you may write, or change the folder's permissions.",
        "disk_full": "The disk is full ({folder}); free some space (about 1 GB) and try again.",
        "installing": "Tests need {thing}; installing with {means} …",
        "a_browser": "a Chromium browser",
        "a_font": "a Chinese font",
        "no_font": "No Chinese font could be installed; going on, but Chinese text may show as boxes.",
        "no_browser": "No browser was found and none could be installed; install Chromium, Chrome or Edge, "
        "or set SITE_BROWSER to its path.\nFull log: {log}",
        "wrong_browser": "SITE_BROWSER names no file: {path}",
    },
    "zh": {
        "first_run": "首次运行：正在准备本项目自己的环境（需要联网，可能要几分钟）",
        "updating": "正在更新本项目自己的环境",
        "step": "（{number}/{total}）{name} …",
        "environment": "Python 环境",
        "python_packages": "Python 软件包",
        "javascript_packages": "JavaScript 软件包",
        "seconds": "{seconds:.1f} 秒",
        "waiting": "本项目的另一个准备过程正在运行，等待其结束 …",
        "interrupted": "准备过程已中断；再次运行同一命令即可继续。",
        "incomplete": "项目文件 {name} 缺失或无法读取，请重新获取项目。",
        "no_venv": "此 Python 缺少 venv 模块。Debian/Ubuntu 上请运行：sudo apt install {package}",
        "no_environment": "无法创建环境：{reason}\n完整日志：{log}",
        "no_python_packages": "无法下载 Python 软件包（{reason}），请检查网络连接和代理。\n完整日志：{log}",
        "no_javascript_packages": "无法下载 JavaScript 软件包（{reason}），请检查网络连接和代理。\n"
        "完整日志：{log}",
        "broken_packages": "已安装的软件包在本机无法使用：{reason}\n完整日志：{log}",
        "tampered": "下载的软件包与锁定的哈希值不符，请检查软件包镜像后重试。\n完整日志：{log}",
        "lock_mismatch": "package-lock.json 与 package.json 不一致，请用 tools/lock.py 重新生成锁文件。\n"
        "完整日志：{log}",
        "unwritable": "无法写入文件夹 {folder}（{reason}）；请把项目放在可写的位置，或修改文件夹权限。",
        "disk_full": "磁盘已满（{folder}）；请腾出空间（约 1 GB）后重试。",
        "installing": "测试需要{thing}，正在用 {means} 安装 …",
        "a_browser": " Chromium 浏览器",
        "a_font": "中文字体",
        "no_font": "未能安装中文字体；继续运行，但中文可能显示为方框。",
        "no_browser": "没有找到浏览器，也无法安装；请安装 Chromium、Chrome 或 Edge，"
        "或用 SITE_BROWSER 指明其路径。\n完整日志：{log}",
        "wrong_browser": "SITE_BROWSER 指向的文件不存在：{path}",
    },
}


@dataclass(frozen=True)
class Speaker:
    """Prints the set-up's messages in one language, on standard error to leave the output to the builder."""

    language: Language

    def text(self, key: str, **details: object) -> str:
        """Return a message with its values filled in."""
        return TEXTS[self.language][key].format(**details)

    def say(self, key: str, **details: object) -> None:
        """Print a message on a line of its own."""
        print(self.text(key, **details), file=sys.stderr, flush=True)

    @contextmanager
    def step(self, number: int, total: int, key: str) -> Iterator[None]:
        """Announce a step, and when it is done the seconds that it took."""
        announcement = self.text("step", number=number, total=total, name=self.text(key))
        print(announcement, end=" ", file=sys.stderr, flush=True)
        started = time.monotonic()
        try:
            yield
        except BaseException:
            print(file=sys.stderr)  # the message about it starts on its own line
            raise
        self.say("seconds", seconds=time.monotonic() - started)


def split_language(args: Sequence[str]) -> tuple[str, list[str]]:
    """Return the value of ``--lang``, empty when it is not given, and the other arguments."""
    value, others = "", []
    words = iter(args)
    for word in words:
        name, _, after = word.partition("=")
        if name == "--lang":
            value = after or next(words, "")
        else:
            others.append(word)
    return value, others


def choose_language(option: str, environ: Mapping[str, str], platform: str) -> Language:
    """Choose by the option, else by the locale variables, else on Windows by the display language."""
    for language in TEXTS:
        if language == option:
            return language
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    locale = next((environ[name] for name in names if environ.get(name)), "")
    chinese = locale.lower().startswith("zh") if locale or platform != "win32" else _windows_is_chinese()
    return "zh" if chinese else "en"


def _windows_is_chinese() -> bool:
    """Tell whether Windows shows its own windows in Chinese."""
    if sys.platform != "win32":
        return False
    import ctypes

    primary_language_mask, chinese = 0x3FF, 0x04
    language: int = ctypes.windll.kernel32.GetUserDefaultUILanguage()
    return language & primary_language_mask == chinese
