"""Style sheet and scripts, bundled by esbuild into files named after their content."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from site_builder.errors import Place, Problem, SiteError, message
from site_builder.ledger.memory import Memory
from site_builder.reading.sources import PROJECT, digest_of, tree
from site_builder.writing.cache import Cache, key_of

ENTRIES = ("css/main.css", "css/overviews.css", "js/main.js", "js/display-settings.js")
"""What is bundled: the style sheets, the script of the components and that of the display settings."""

_COMMON = (
    "--bundle",
    "--minify",
    "--target=es2022",
    "--legal-comments=none",
    "--log-level=error",
    f"--alias:echarts-features={PROJECT / 'site_builder' / 'charts' / 'features.mjs'}",
)


@dataclass(frozen=True)
class Bundles:
    """The bundled assets."""

    files: dict[str, bytes]
    """Every file by its path in the site."""
    entries: dict[str, str]
    """Path of the bundle made from each entry (`js/main.js`)."""


def bundle(
    assets: Path, cache: Cache, memory: Memory | None = None, *, lasting_names: bool = False
) -> Bundles:
    """Bundle the assets of the templates, or find them in the cache.

    Args:
        assets: The folder of the assets.
        cache: Where bundles are kept between runs.
        memory: Where they are kept within a run.
        lasting_names: Leave the content out of the names of style sheet and script, so that pages stay as
            they are when only a style changes: for a preview, which nothing on the way may cache.

    Raises:
        SiteError: A style sheet or script is wrong.
    """
    features = sorted((PROJECT / "site_builder" / "charts").glob("*.mjs"))
    state = digest_of([*tree(assets), *features, PROJECT / "package-lock.json", Path(__file__)])
    key = key_of("bundles", lasting_names, state)
    names = "[name]" if lasting_names else "[name]-[hash]"
    return (memory or Memory()).kept(("bundles", assets), (key,), lambda: _bundles(assets, cache, key, names))


def _bundles(assets: Path, cache: Cache, key: str, names: str) -> Bundles:
    stored = cache.get("bundles", key)
    if stored is None:
        stored = _run_esbuild(assets.resolve(), names)
        cache.put("bundles", key, stored)
    loaded = json.loads(stored)
    files = {path: base64.b64decode(data) for path, data in loaded["files"].items()}
    return Bundles(files, loaded["entries"])


def classic_script(assets: Path) -> bytes:
    """The script of the pages as one file without modules, which browsers run from a disk too.

    Raises:
        SiteError: A script is wrong.
    """
    with tempfile.TemporaryDirectory() as temporary:
        written = Path(temporary) / "main.js"
        command = [
            str(_binary()),
            str(assets.resolve() / "js" / "main.js"),
            *_COMMON,
            "--format=iife",
            f"--outfile={written}",
        ]
        result = subprocess.run(
            command, capture_output=True, text=True, check=False, cwd=PROJECT, env=_environment()
        )
        if result.returncode:
            raise SiteError([_problem(result.stderr)])
        return written.read_bytes()


def _run_esbuild(assets: Path, names: str) -> str:
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        meta = folder / "meta.json"
        result = subprocess.run(
            _command(assets, folder / "assets", meta, names),
            capture_output=True,
            text=True,
            check=False,
            # esbuild names files after paths too: seen from here they are the same wherever a run is started.
            cwd=PROJECT,
            env=_environment(),
        )
        if result.returncode:
            raise SiteError([_problem(result.stderr)])
        outputs = json.loads(meta.read_text("utf-8"))["outputs"]
        files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in tree(folder / "assets")}
    entries = {
        Path(os.path.relpath(PROJECT / found["entryPoint"], assets)).as_posix(): _site_path(name)
        for name, found in outputs.items()
        if "entryPoint" in found
    }
    encoded = {path: base64.b64encode(data).decode() for path, data in files.items()}
    return json.dumps({"files": encoded, "entries": entries})


def _site_path(written: str) -> str:
    """The path in the site of a file that esbuild names relative to the current folder."""
    return "assets/" + written.replace("\\", "/").rpartition("/assets/")[2]


def _command(assets: Path, output: Path, meta: Path, names: str) -> list[str]:
    return [
        str(_binary()),
        *(str(assets / entry) for entry in ENTRIES),
        *_COMMON,
        "--splitting",
        "--format=esm",
        f"--entry-names={names}",
        "--chunk-names=[name]-[hash]",
        f"--outdir={output}",
        f"--metafile={meta}",
    ]


def _environment() -> dict[str, str]:
    return {**os.environ, "NODE_PATH": str(PROJECT / "node_modules")}


def _binary() -> Path:
    """The esbuild that npm installed for this machine."""
    found = [
        *(PROJECT / "node_modules" / "@esbuild").glob("*/bin/esbuild"),
        *(PROJECT / "node_modules" / "@esbuild").glob("*/esbuild.exe"),
    ]
    if not found:
        raise SiteError(
            [
                Problem(
                    Place("node_modules"),
                    message("esbuild is not installed"),
                    message("remove the folder .venv and run python3 build.py again; it sets itself up anew"),
                )
            ]
        )
    return found[0]


def _problem(complaint: str) -> Problem:
    lines = [line.strip() for line in complaint.splitlines() if line.strip()]
    return Problem(
        Place("templates/assets"),
        message("styles or scripts cannot be bundled: {reason}", reason=" ".join(lines[:2])),
        message("correct the file named here"),
    )
