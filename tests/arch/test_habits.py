"""Habits that a linter can't hold: one clock, few broad excepts, no markup from users' text."""

import ast
import re
from collections.abc import Iterator

from tests.arch.tree import Module, modules

CLOCK = "calendar_tui.service.clock"
"""The one module that asks the machine for the time."""

CLOCK_CALLS = re.compile(
    r"(?:\w+\.)*(?:date|datetime|dt)\.(?:now|utcnow|today)"
    r"|time\.(?:time|time_ns|localtime|gmtime|ctime)"
    r"|(?:\w+\.)?func\.(?:now|current_\w+)"
)
"""Calls that answer differently tomorrow."""

CLOCK_SQL = re.compile(r"CURRENT_(?:TIME|DATE)|\(\s*'now'", re.IGNORECASE)
"""SQL that answers differently tomorrow."""

TAG = re.compile(r"\[(?:/|@|\$|[a-z#])")
"""The start of a style tag."""

DRAWN = {"Static", "Label", "Button", "Checkbox", "RadioButton", "Collapsible", "Option", "Tab"}
DRAWN |= {"TabPane", "ListItem", "Placeholder", "notify"}
"""What reads a plain ``str`` as markup unless told otherwise."""

TITLES = {"border_title", "border_subtitle", "tooltip"}
"""Attributes whose ``str`` values are read as markup."""

TUI = [module for module in modules() if module.layer == "tui"]


def called(node: ast.Call) -> str:
    """The last name of what ``node`` calls, such as ``notify`` for ``self.app.notify(...)``."""
    return ast.unparse(node.func).rsplit(".", 1)[-1]


def calls(module: Module) -> Iterator[ast.Call]:
    """Every call in ``module``."""
    return (node for node in ast.walk(module.syntax) if isinstance(node, ast.Call))


def composed(node: ast.expr) -> bool:
    """Whether ``node`` puts a ``str`` together on the spot, so may hold a user's words."""
    match node:
        case ast.JoinedStr(values=parts):
            return any(isinstance(part, ast.FormattedValue) for part in parts)
        case ast.BinOp(op=ast.Add() | ast.Mod()):
            return any(isinstance(part, ast.Constant) for part in (node.left, node.right))
        case ast.Call():
            return called(node) in {"str", "format", "join"}
        case _:
            return False


def literal(node: ast.Call) -> bool:
    """Whether ``node`` is told to leave its text alone."""
    return any(
        keyword.arg == "markup" and ast.unparse(keyword.value) == "False"
        for keyword in node.keywords
    )


def test_only_the_clock_module_asks_what_time_it_is() -> None:
    others = [module for module in modules() if module.name != CLOCK]
    asking = [
        f"{module.place}:{node.lineno}: {ast.unparse(node)}"
        for module in others
        for node in calls(module)
        if CLOCK_CALLS.fullmatch(ast.unparse(node.func))
    ]
    assert asking == []
    assert [module.place for module in others if CLOCK_SQL.search(module.text)] == []


def broad(node: ast.ExceptHandler) -> bool:
    """Whether ``node`` catches everything."""
    if node.type is None:
        return True
    caught = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
    return any(ast.unparse(kind) in {"Exception", "BaseException"} for kind in caught)


def test_at_most_two_handlers_catch_everything() -> None:
    found = [
        f"{module.place}:{node.lineno}"
        for module in modules()
        for node in ast.walk(module.syntax)
        if isinstance(node, ast.ExceptHandler) and broad(node)
    ]
    assert len(found) <= 2, found


def test_nothing_prints_over_the_screen() -> None:
    assert [m.place for m in TUI for node in calls(m) if called(node) == "print"] == []


def test_no_style_tag_is_written_around_a_value() -> None:
    found = [
        f"{module.place}:{part.lineno}: {ast.unparse(node)}"
        for module in TUI
        for node in ast.walk(module.syntax)
        if isinstance(node, ast.JoinedStr)
        for part in node.values
        if isinstance(part, ast.Constant) and isinstance(part.value, str)
        if TAG.search(part.value)
    ]
    assert found == []


def test_no_widget_reads_a_composed_text_as_markup() -> None:
    found = [
        f"{module.place}:{node.lineno}: {ast.unparse(node)}"
        for module in TUI
        for node in calls(module)
        if called(node) in DRAWN and not literal(node)
        if any(map(composed, [*node.args[:1], *(k.value for k in node.keywords)]))
    ]
    assert found == []


def test_markup_is_written_out_and_takes_its_values_by_name() -> None:
    found = [
        f"{module.place}:{node.lineno}: {ast.unparse(node)}"
        for module in TUI
        for node in calls(module)
        if called(node) == "from_markup"
        if not (node.args and isinstance(node.args[0], ast.Constant))
    ]
    assert found == []


def test_no_title_reads_a_composed_text_as_markup() -> None:
    found = [
        f"{module.place}:{node.lineno}: {ast.unparse(node)}"
        for module in TUI
        for node in ast.walk(module.syntax)
        if isinstance(node, ast.Assign) and composed(node.value)
        for target in node.targets
        if isinstance(target, ast.Attribute) and target.attr in TITLES
    ]
    assert found == []
