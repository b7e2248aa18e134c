"""Who may import whom. The table is the architecture; a new package needs a row here."""

import sys
from dataclasses import dataclass

from tests.arch.tree import PACKAGE, Import, Module, modules


@dataclass(frozen=True)
class Layer:
    """What one package may import."""

    ours: frozenset[str] = frozenset()
    later_ours: frozenset[str] = frozenset()
    """Only inside functions."""
    theirs: frozenset[str] = frozenset()
    heavy: frozenset[str] = frozenset()
    """Libraries that load only when a function needs them."""


def words(text: str) -> frozenset[str]:
    """The words of ``text`` as a set."""
    return frozenset(text.split())


SQL = words("sqlmodel sqlalchemy pydantic")
"""SQLModel and the two libraries whose names its models are written with."""

LAYERS = {
    "": Layer(ours=words("cli")),
    "model": Layer(theirs=SQL),
    "schedule": Layer(ours=words("model"), theirs=words("dateutil tzdata")),
    "checks": Layer(ours=words("model schedule"), heavy=words("wcwidth")),
    "documents": Layer(ours=words("model schedule checks")),
    "feeds": Layer(ours=words("model schedule"), heavy=words("ics")),
    "exchange": Layer(ours=words("model schedule"), theirs=words("dateutil")),
    "store": Layer(ours=words("model"), theirs=SQL | words("alembic platformdirs")),
    "service": Layer(
        ours=words("model schedule checks documents feeds exchange store"),
        theirs=SQL | words("platformdirs"),
    ),
    "cli": Layer(
        ours=words("service model schedule"),
        later_ours=words("tui"),
        theirs=words("click"),
    ),
    "tui": Layer(
        ours=words("service model schedule checks"),
        theirs=words("textual rich"),
        heavy=words("plotext"),
    ),
}

PURE = ("model", "schedule", "checks", "documents", "feeds", "exchange")
"""Values in, values out."""

IMPURE = words("os pathlib sqlite3 socket subprocess tempfile shutil urllib.request http.client")
"""What reaches for files, databases, processes or the network."""


def may(module: Module, item: Import) -> bool:
    """Whether the layer of ``module`` may import ``item``."""
    layer = LAYERS[module.layer]
    top, *rest = item.module.split(".")
    if top == PACKAGE:
        allowed = layer.ours | {module.layer} | (layer.later_ours if item.lazy else set())
        return not rest or rest[0] in allowed
    return top in sys.stdlib_module_names or top in layer.theirs | layer.heavy


def test_a_module_imports_only_what_its_layer_may() -> None:
    wrong = [
        f"{module.place}:{item.line}: {item.module}"
        for module in modules()
        for item in module.imports()
        if not may(module, item)
    ]
    assert wrong == []


def weighty(module: Module) -> bool:
    """Whether loading ``module`` loads a heavy library of its layer at once."""
    heavy = LAYERS[module.layer].heavy
    return any(not item.lazy and item.module.split(".")[0] in heavy for item in module.imports())


def test_a_heavy_library_loads_only_when_a_function_needs_it() -> None:
    heavy = {module.name for module in modules() if weighty(module)}
    found = [
        f"{module.place}:{item.line}: {item.module}"
        for module in modules()
        if module.name not in heavy
        for item in module.imports()
        if item.module in heavy and not item.lazy
    ]
    assert found == []


def test_a_pure_module_touches_no_file_database_or_network() -> None:
    touching = [
        f"{module.place}:{item.line}: {item.module}"
        for module in modules()
        if module.layer in PURE
        for item in module.imports()
        if item.module in IMPURE
    ]
    assert touching == []
