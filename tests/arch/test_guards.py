"""The guards of this folder catch what they are there for."""

import ast

import pytest

from tests.arch.test_habits import CLOCK_CALLS, CLOCK_SQL, TAG, broad, composed
from tests.arch.test_prose import ELSEWHERE, UNFINISHED, unexplained
from tests.arch.tree import ROOT, Import, parsed, percentile


def expression(text: str) -> ast.expr:
    """The syntax of ``text``."""
    return ast.parse(text, mode="eval").body


def test_imports_are_seen_wherever_they_stand() -> None:
    module = parsed(
        ROOT / "calendar_tui" / "model" / "sample.py",
        "import sys, os.path\n"
        "from calendar_tui import model, __version__\n"
        "from . import text\n"
        "from ..model.terms import Status\n"
        "if TYPE_CHECKING:\n    import textual\n"
        "class Late:\n    def method(self):\n        from ics import Event\n",
    )
    assert [(item.module, item.lazy) for item in module.imports()] == [
        ("sys", False),
        ("os.path", False),
        ("calendar_tui.model", False),
        ("calendar_tui", False),
        ("calendar_tui.model.text", False),
        ("calendar_tui.model.terms", False),
        ("textual", True),
        ("ics", True),
    ]
    assert module.imports()[0] == Import("sys", 1, lazy=False)


def test_a_module_knows_its_name_place_and_layer() -> None:
    module = parsed(ROOT / "calendar_tui" / "tui" / "screens" / "__init__.py", "")
    assert (module.name, module.layer) == ("calendar_tui.tui.screens", "tui")
    assert module.place == "calendar_tui/tui/screens/__init__.py"


def test_public_names_without_a_word_are_named_and_private_ones_left_alone() -> None:
    code = "class A:\n    def b(self): ...\n    def _c(self): ...\ndef d():\n    '''Do.'''\n"
    assert list(unexplained(ast.parse(code))) == ["A (line 1)", "b (line 2)"]


@pytest.mark.parametrize(
    "text", ["datetime.now", "dt.date.today", "datetime.datetime.utcnow", "time.time", "func.now"]
)
def test_every_way_to_ask_for_the_time_is_known(text: str) -> None:
    assert CLOCK_CALLS.fullmatch(text)


@pytest.mark.parametrize("text", ["clock.now", "self.clock.today", "time.monotonic", "Month.today"])
def test_the_programs_own_clock_may_be_asked(text: str) -> None:
    assert not CLOCK_CALLS.fullmatch(text)


def test_a_database_is_not_asked_for_the_time_either() -> None:
    assert CLOCK_SQL.search("default current_timestamp")
    assert CLOCK_SQL.search("datetime( 'now', 'utc')")


@pytest.mark.parametrize("caught", ["", " Exception", " (ValueError, BaseException)"])
def test_every_way_to_catch_everything_is_known(caught: str) -> None:
    code = f"try:\n    pass\nexcept{caught}:\n    pass\n"
    assert [broad(n) for n in ast.walk(ast.parse(code)) if isinstance(n, ast.ExceptHandler)] == [
        True
    ]


@pytest.mark.parametrize(
    "text", ["f'{name} saved'", "'saved ' + name", "'%s' % name", "str(error)", "', '.join(names)"]
)
def test_text_put_together_on_the_spot_is_seen(text: str) -> None:
    assert composed(expression(text))


@pytest.mark.parametrize("text", ["'Save'", "f'Save'", "title", "Content(title)", "drawable(x)"])
def test_fixed_and_prepared_text_may_be_drawn(text: str) -> None:
    assert not composed(expression(text))


@pytest.mark.parametrize("text", ["[b]", "[/]", "[$accent]", "[@click=app.quit]", "[#fff]"])
def test_style_tags_are_seen(text: str) -> None:
    assert TAG.search(text)


def test_marks_paths_and_registries_are_seen() -> None:
    assert UNFINISHED.search("# " + "TO" + "DO: later")
    for text in ("see /" + "home/ann/plan.db", "C:" + r"\Users\ann", "--index" + "-url x"):
        assert ELSEWHERE.search(text)
    assert not ELSEWHERE.search("https://example.org/home/page")


def test_a_percentile_is_one_of_the_values() -> None:
    assert percentile([5, 1, 3, 2, 4], 0.9) == 5
    assert percentile([1], 0.9) == 1
