# -*- coding: utf-8 -*-
"""Builds the report site: sets up the project's own environment, then runs the builder in it.

This file keeps to syntax that every Python since 2.7 can read, so that an old one can say what is missing.
"""

from __future__ import unicode_literals

import os
import sys

if sys.version_info < (3, 11):
    TEXTS = {
        "zh": "需要 Python 3.11 或更高版本（当前为 {0}.{1}）。请用系统的包管理器安装："
        "Debian/Ubuntu：sudo apt install python3；macOS：brew install python；"
        "Windows：winget install Python.Python.3.13，然后用新的 Python 重新运行 build.py。\n",
        "en": "Python 3.11 or newer is needed (this is {0}.{1}). "
        "Install it with the system's package manager (Debian/Ubuntu: sudo apt install python3; "
        "macOS: brew install python; Windows: winget install Python.Python.3.13), "
        "then run build.py with the new Python.\n",
    }
    LOCALE = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    TEXT = TEXTS["zh" if LOCALE.startswith("zh") else "en"].format(sys.version_info[0], sys.version_info[1])
    sys.stderr.write(TEXT.encode("utf-8") if sys.version_info < (3,) else TEXT)
    sys.exit(1)

from site_builder.bootstrap import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
