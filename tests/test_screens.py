"""The helpers that turn a running app into text and pictures."""

from textual.app import App, ComposeResult
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tests.screens import lines, plain, svg


class Hello(App[None]):
    """Two lines of text."""

    def compose(self) -> ComposeResult:
        yield Static(Content("first [line]"))
        yield Static(Content("second \N{EYES} line"))


class Question(ModalScreen[None]):
    """A question over whatever was there."""

    def compose(self) -> ComposeResult:
        yield Static(Content("really?"))


async def test_a_screen_is_its_lines_without_trailing_blanks() -> None:
    app = Hello()
    async with app.run_test(size=(40, 4)):
        assert lines(app) == ["first [line]", "second \N{EYES} line", "", ""]
        assert plain(app).startswith("first [line]\nsecond")


async def test_what_lies_on_top_is_what_is_seen() -> None:
    app = Hello()
    async with app.run_test(size=(40, 4)) as pilot:
        app.push_screen(Question())
        await pilot.pause()
        assert lines(app)[0] == "really?"


async def test_a_picture_holds_the_text() -> None:
    app = Hello()
    async with app.run_test(size=(40, 4)):
        assert "second" in svg(app)
