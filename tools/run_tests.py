"""Runs every check of the project and stops at the first that fails; `build.py test` calls it.

The arguments go to pytest. pytest comes last, so that its closing line ends the output.
"""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def checks(pytest_args: Sequence[str]) -> list[list[str]]:
    """Return the checks in their order, each as the module to run and its arguments."""
    return [["ruff", "check"], ["ruff", "format", "--check"], ["mypy"], ["pytest", *pytest_args]]


def main(pytest_args: Sequence[str]) -> int:
    """Run the checks in the project's folder.

    Returns:
        0 when all pass, otherwise the exit code of the first that fails.
    """
    for check in checks(pytest_args):
        print(f"== {' '.join(check)}", flush=True)
        code = subprocess.run([sys.executable, "-m", *check], cwd=ROOT, check=False).returncode
        if code != 0:
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
