"""What is written in the tree: everything public is explained, nothing is left half done."""

import ast
import re
from collections.abc import Iterator

from tests.arch.tree import ROOT, entries, modules, texts

TOP = {
    ".ci",
    ".gitignore",
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "calendar_tui",
    "data",
    "pyproject.toml",
    "tests",
}
"""Everything a person sees when opening the project."""

UNFINISHED = re.compile(r"\b(?:TO[D]O|FIX[M]E|XX[X])\b")
"""Marks of work left for later."""

ELSEWHERE = re.compile(
    r"(?<![\w.:/\"'`<>-])/(?:home|root|work|Users|opt|srv|mnt)/\w"
    r"|[A-Z]:\\Users\\"
    r"|[p]ypi\.org|[p]ythonhosted|index[-_]url|[n]pmjs"
)
"""Paths of one machine, and package registries: neither belongs in what others run."""


def unexplained(node: ast.AST) -> Iterator[str]:
    """Names of public classes and functions at or below ``node`` without a docstring."""
    for child in ast.walk(node):
        if (
            isinstance(child, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef))
            and not child.name.startswith("_")
            and not ast.get_docstring(child)
        ):
            yield f"{child.name} (line {child.lineno})"


def test_everything_public_has_a_docstring() -> None:
    assert [m.place for m in modules() if not ast.get_docstring(m.syntax)] == []
    assert [f"{m.place}: {name}" for m in modules() for name in unexplained(m.syntax)] == []


def test_every_test_module_says_what_it_is_about() -> None:
    assert [m.place for m in modules("tests") if not ast.get_docstring(m.syntax)] == []


def test_a_package_holds_a_docstring_and_nothing_else() -> None:
    crowded = {
        module.place: [ast.unparse(node) for node in module.syntax.body[1:]]
        for module in modules()
        if module.path.name == "__init__.py" and len(module.syntax.body) != 1
    }
    version = crowded.pop("calendar_tui/__init__.py")
    assert crowded == {}
    assert len(version) == 1
    assert re.fullmatch(r"__version__ = '\d+\.\d+\.\d+'", version[0])


def test_every_test_folder_is_a_package_so_equal_file_names_do_not_clash() -> None:
    folders = {module.path.parent for module in modules("tests")}
    assert [f.name for f in folders if not (f / "__init__.py").is_file()] == []


def test_nothing_is_marked_as_unfinished() -> None:
    assert [place for place, text in texts() if UNFINISHED.search(text)] == []


def test_no_text_names_a_machine_or_a_package_registry() -> None:
    named = {place: found.group() for place, text in texts() if (found := ELSEWHERE.search(text))}
    assert named == {}


def test_the_top_of_the_tree_holds_what_is_promised() -> None:
    assert {path.name for path in entries(ROOT)} == TOP
