"""The house itself: which rooms lead to which, how large they are, and what is kept out of them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from site_builder.reading.sources import PROJECT

CODE = PROJECT / "site_builder"
TEMPLATES = PROJECT / "templates"

LAYERS = (
    ("errors",),
    ("ledger", "reasons", "progress"),
    ("model",),
    ("numerals",),
    ("folder", "urls", "qr"),
    ("language",),
    ("catalogs",),
    ("sheets",),
    ("charts.spec", "charts.choice", "charts.signs"),
    ("reading",),
    ("checks",),
    ("drafting",),
    ("views",),
    ("pages",),
    ("templating",),
    ("writing",),
    # Drawing, which loads pyecharts, is far from the views, which need only what is to be drawn.
    ("charts",),
    ("making.drawings", "attachments"),
    ("making.material",),
    ("round_trip",),
    ("paper",),
    ("making",),
    ("problem_formats",),
    ("console",),
    ("serving",),
    ("usage",),
    ("commands",),
    ("cli",),
    ("__main__",),
)
"""Modules and packages, lowest first; each may import what is lower, and the members of its own layer."""

FILE_ROOMS = ("reading", "writing", "bootstrap")
"""Packages that are there to open files and start programs."""
FILE_EXCEPTIONS = {
    "charts/drawing.py": "keeps Node running, which draws the charts",
    "commands/bench.py": "measures builds of a copy of the content",
    "commands/scaling.py": "makes those copies",
    "serving/server.py": "opens the editor at a mistake",
}
"""Modules elsewhere that do so too, and why."""
FILE_CALLS = {"open", "read_text", "read_bytes", "write_text", "write_bytes", "mkdir", "unlink", "rmdir"}
FILE_MODULES = {"shutil", "socket", "subprocess", "tempfile", "urllib.request"}

LONGEST_MODULE = 250
LONGEST_FUNCTION = 40

LEFT_OUT = {".git", ".venv", "node_modules", "output", "__pycache__"}
"""Folders that are made and not written; so are those named `.…cache`."""


def _modules(*left_out: str) -> Iterator[tuple[str, ast.Module]]:
    """Every module of the program by its path in `site_builder`."""
    for path in sorted(CODE.rglob("*.py")):
        name = path.relative_to(CODE).as_posix()
        if name.split("/")[0] not in left_out:
            yield name, ast.parse(path.read_text("utf-8"))


def _imported(tree: ast.Module) -> Iterator[str]:
    """Every module a module imports, anywhere in it, names that are no modules included."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports name their package"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _layer(dotted: str) -> int:
    """The layer of a module by its dotted name below `site_builder`."""
    parts = dotted.split(".")
    for name in (".".join(parts[:2]), parts[0]):
        for number, layer in enumerate(LAYERS):
            if name in layer:
                return number
    raise AssertionError(f"{dotted} is in no layer: put it into LAYERS")


def test_imports_point_one_way() -> None:
    """No module imports from a layer above its own; an import within a function counts too."""
    wrong = []
    for name, tree in _modules("bootstrap", "__init__.py"):
        module = name.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        for imported in _imported(tree):
            package, _, rest = imported.partition(".")
            # `from site_builder import urls` and `from site_builder.urls import report` both mean urls.
            if package == "site_builder" and _layer(rest) > _layer(module):
                wrong.append(f"{module} imports {rest}")
    assert wrong == []


def test_the_set_up_stands_alone() -> None:
    """The set-up runs before anything is installed: it imports nothing else of the program."""
    for name, tree in _modules():
        for imported in _imported(tree):
            within = imported.startswith("site_builder.bootstrap")
            assert name.startswith("bootstrap/") or not within, f"{name} imports {imported}"
            assert not name.startswith("bootstrap/") or within or not imported.startswith("site_builder"), (
                name
            )


def _file_work(tree: ast.Module) -> set[str]:
    """What in a module opens files or starts programs."""
    called = {
        node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute | ast.Name)
    }
    return (called & FILE_CALLS) | (set(_imported(tree)) & FILE_MODULES)


def test_files_are_opened_in_few_rooms() -> None:
    """Only reading, writing and the set-up open files and start programs; the exceptions are listed."""
    found = {name for name, tree in _modules(*FILE_ROOMS) if _file_work(tree)}
    assert found == set(FILE_EXCEPTIONS)


def test_modules_are_small() -> None:
    """A module is read in one sitting."""
    paths = [PROJECT / "build.py", *(PROJECT / "tools").glob("*.py"), *CODE.rglob("*.py")]
    sizes = {path: len(path.read_text("utf-8").splitlines()) for path in paths}
    assert [path.name for path, lines in sizes.items() if lines > LONGEST_MODULE] == []


def test_functions_are_small() -> None:
    """A function, its docstring left out, is seen at a glance."""
    long = [
        f"{name}: {node.name} has {lines} lines"
        for name, tree in _modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and (lines := _lines(node)) > LONGEST_FUNCTION
    ]
    assert long == []


def _lines(function: ast.FunctionDef) -> int:
    first = function.body[0]
    documented = ast.get_docstring(function) is not None
    text = (first.end_lineno or 0) - first.lineno + 1 if documented else 0
    return (function.end_lineno or 0) - function.lineno + 1 - text


def _templates() -> dict[str, str]:
    return {
        path.relative_to(TEMPLATES).as_posix(): path.read_text("utf-8") for path in TEMPLATES.rglob("*.html")
    }


def test_no_place_is_written_into_the_program() -> None:
    """Another city needs other content and no other code: nothing in it names the first one."""
    names = re.compile("遵" + "义|zun" + "yi", re.IGNORECASE)
    paths = [PROJECT / "build.py"]
    paths += [path for folder in (CODE, TEMPLATES, PROJECT / "tools") for path in folder.rglob("*.*")]
    written = [path for path in paths if path.suffix in {".py", ".html", ".css", ".js", ".mjs", ".json"}]
    assert [path.name for path in written if names.search(path.read_text("utf-8"))] == []


def test_every_component_is_one_macro_of_its_name() -> None:
    """`components/data-table.html` holds the macro `data_table` and no other."""
    for path in (TEMPLATES / "components").glob("*.html"):
        macros = re.findall(r"{%-?\s*macro\s+(\w+)", path.read_text("utf-8"))
        assert macros == [path.stem.replace("-", "_")], path.name


def test_every_style_sheet_is_of_use() -> None:
    """A style sheet of a component has the name of a class that a template gives, and is in the bundle."""
    markup = "".join(_templates().values())
    style = TEMPLATES / "assets" / "css"
    listed = "".join((style / name).read_text("utf-8") for name in ("main.css", "overviews.css"))
    for path in (style / "components").glob("*.css"):
        assert re.search(rf'class="[^"]*\b{path.stem}\b', markup), path.name
        assert listed.count(f"/components/{path.name}") == 1


def test_everything_is_escaped() -> None:
    """No template switches escaping off; what is safe is marked so where it is made."""
    for name, text in _templates().items():
        assert not re.search(r"\|\s*safe\b|autoescape", text), name


def test_words_are_translatable() -> None:
    """No template holds Chinese words of its own: words of the site are content or in a catalog."""
    for name, text in _templates().items():
        assert not re.search(r"[\u3400-\u9fff]", text), name


def test_colours_are_named_once() -> None:
    """Only `tokens.css` says which colours there are."""
    for path in TEMPLATES.rglob("*"):
        if path.suffix in {".css", ".html"} and path.name != "tokens.css":
            text = re.sub(r"url\([^)]*\)|(?:href|id)=\"[^\"]*\"", "", path.read_text("utf-8"))
            assert not re.search(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgba?|hsla?|oklch)\(", text), path.name


def _texts(folder: Path) -> Iterator[tuple[Path, str]]:
    """Every text file that people write or keep, below a folder."""
    for path in sorted(folder.iterdir()):
        if path.name in LEFT_OUT or (path.name.startswith(".") and path.name.endswith("cache")):
            continue
        if path.is_dir() and path.name != ".hypothesis":
            yield from _texts(path)
        elif path.is_file():
            try:
                yield path, path.read_bytes().decode()
            except UnicodeDecodeError:
                continue


@pytest.fixture(scope="module")
def texts() -> dict[Path, str]:
    """Every text file of the project."""
    return dict(_texts(PROJECT))


@pytest.mark.parametrize(
    "forbidden",
    [
        # Put together here, so that this file is not the one that is found.
        "registry." + "npmjs.org",
        "registry." + "npmmirror.com",
        "files.python" + "hosted.org",
        "py" + "pi.org",
        "tuna." + "tsinghua.edu",
        "mirrors." + "aliyun.com",
        "/wo" + "rk/",
    ],
)
def test_no_file_names_a_machine(forbidden: str, texts: dict[Path, str]) -> None:
    """No package host and no path of somebody's machine: the project installs anywhere."""
    assert [path.relative_to(PROJECT).as_posix() for path, text in texts.items() if forbidden in text] == []
