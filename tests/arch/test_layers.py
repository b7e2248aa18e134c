"""Who may import whom. The table is the architecture; a new package needs a row here."""

import sys
from dataclasses import dataclass

import pytest

from tests.arch.tree import PACKAGE, Module, modules


@dataclass(frozen=True)
class Layer:
    """What one package may import."""

    ours: frozenset[str] = frozenset()
    lazily_ours: frozenset[str] = frozenset()
    """Only inside functions."""
    theirs: frozenset[str] = frozenset()
    lazily_theirs: frozenset[str] = frozenset()
    """Only inside functions."""


def words(text: str) -> frozenset[str]:
    """The words of ``text`` as a set."""
    return frozenset(text.split())


SQL = words("sqlmodel sqlalchemy pydantic")
"""SQLModel and the two libraries whose names its models are written with."""

LAYERS = {
    "": Layer(ours=words("cli")),
    "model": Layer(theirs=SQL),
    "schedule": Layer(ours=words("model"), theirs=words("dateutil tzdata")),
    "feeds": Layer(ours=words("model schedule"), lazily_theirs=words("ics")),
    "exchange": Layer(ours=words("model schedule"), theirs=words("dateutil")),
    "store": Layer(ours=words("model"), theirs=SQL | words("alembic")),
    "service": Layer(
        ours=words("model schedule feeds exchange store"),
        theirs=words("platformdirs"),
    ),
    "cli": Layer(
        ours=words("service model"),
        lazily_ours=words("tui"),
        theirs=words("click"),
    ),
    "tui": Layer(ours=words("service model schedule"), theirs=words("textual rich")),
}

PURE = ("model", "schedule", "feeds", "exchange")
"""Values in, values out."""

IMPURE = words("os pathlib sqlite3 socket subprocess tempfile shutil urllib.request http.client")
"""What reaches for files, databases, processes or the network."""


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.name)
def test_a_module_imports_only_what_its_layer_may(module: Module) -> None:
    layer = LAYERS[module.layer]
    wrong = []
    for item in module.imports():
        top, *rest = item.module.split(".")
        if top in sys.stdlib_module_names or item.module == f"{PACKAGE}.__version__":
            continue
        if top == PACKAGE:
            wanted, now, later = rest[0], layer.ours | {module.layer}, layer.lazily_ours
        else:
            wanted, now, later = top, layer.theirs, layer.lazily_theirs
        if wanted not in (now | later if item.lazy else now):
            wrong.append(f"line {item.line}: {item.module}")
    assert wrong == []


@pytest.mark.parametrize(
    "module",
    [module for module in modules() if module.layer in PURE],
    ids=lambda module: module.name,
)
def test_a_pure_module_touches_no_file_database_or_network(module: Module) -> None:
    assert [item for item in module.imports() if item.module in IMPURE] == []
