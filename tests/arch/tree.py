"""The project's tree as the tests of this folder read it: files, modules, syntax, imports."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = "calendar_tui"


@dataclass(frozen=True, slots=True)
class Import:
    """One import statement's target."""

    module: str
    """Dotted name of the module that is loaded."""
    line: int
    lazy: bool
    """Inside a function, or read by type checkers only: costs nothing when loading."""


@dataclass(frozen=True)
class Module:
    """One Python file of the project."""

    path: Path
    text: str
    syntax: ast.Module

    @property
    def name(self) -> str:
        """Dotted name, such as ``calendar_tui.model.rows``."""
        parts = self.path.relative_to(ROOT).with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @property
    def place(self) -> str:
        """Path from the project's root, for messages."""
        return self.path.relative_to(ROOT).as_posix()

    @property
    def layer(self) -> str:
        """First package below `PACKAGE`; empty for the package itself."""
        parts = self.path.relative_to(ROOT).parts
        return parts[1] if len(parts) > 2 else ""

    @property
    def lines(self) -> int:
        """How many lines the file has."""
        return self.text.count("\n")

    def imports(self) -> list[Import]:
        """Every import, wherever it stands."""
        return self._imports

    @cached_property
    def _imports(self) -> list[Import]:
        return list(_imports(self.syntax, self.name.split("."), lazy=False))

    def functions(self) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
        """Every function and method, nested ones too."""
        kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
        return [node for node in ast.walk(self.syntax) if isinstance(node, kinds)]


def _imports(node: ast.AST, name: list[str], *, lazy: bool) -> Iterator[Import]:
    """Imports below ``node``; ``lazy`` once a function or a type checker's block is entered."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import):
            yield from (Import(alias.name, child.lineno, lazy) for alias in child.names)
        elif isinstance(child, ast.ImportFrom):
            base = name[: -child.level] if child.level else []
            module = ".".join([*base, *filter(None, [child.module])])
            for alias in child.names:
                yield Import(_loaded(module, alias.name), child.lineno, lazy)
        else:
            yield from _imports(child, name, lazy=lazy or _deferred(child))


def _loaded(module: str, name: str) -> str:
    """What ``from module import name`` loads: ``name`` may be a module of ours itself."""
    inside = f"{module}.{name}"
    path = ROOT.joinpath(*inside.split("."))
    return inside if path.is_dir() or path.with_suffix(".py").is_file() else module


def _deferred(node: ast.AST) -> bool:
    """Whether what stands below ``node`` is not run when its module loads."""
    if isinstance(node, ast.If):
        return ast.unparse(node.test) in {"TYPE_CHECKING", "typing.TYPE_CHECKING"}
    return isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))


@cache
def _ignored() -> tuple[str, ...]:
    """What is no part of the project, as ``.gitignore`` names it."""
    lines = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    return (".git", *(line.strip().rstrip("/") for line in lines if line.strip()))


def entries(folder: Path) -> list[Path]:
    """What lies in ``folder`` and belongs to the project, by name."""
    return sorted(
        path
        for path in folder.iterdir()
        if not any(fnmatch(path.name, pattern) for pattern in _ignored())
    )


def files(folder: Path = ROOT) -> Iterator[Path]:
    """Every file of the project below ``folder``."""
    for path in entries(folder):
        if path.is_dir():
            yield from files(path)
        else:
            yield path


def texts() -> Iterator[tuple[str, str]]:
    """Place and content of every text file of the project."""
    for path in files():
        try:
            yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


def parsed(path: Path, text: str) -> Module:
    """The module that ``text`` would be at ``path``."""
    return Module(path, text, ast.parse(text, filename=str(path)))


@cache
def modules(top: str = PACKAGE) -> tuple[Module, ...]:
    """Every Python file below ``top``, parsed."""
    return tuple(
        parsed(path, path.read_text(encoding="utf-8"))
        for path in files(ROOT / top)
        if path.suffix == ".py"
    )


def percentile(values: list[int], share: float) -> int:
    """The value below which ``share`` of ``values`` lie (nearest rank)."""
    return sorted(values)[int(len(values) * share)]
