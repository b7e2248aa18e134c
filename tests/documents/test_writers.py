"""Both writers show every letter of whatever a document says, and nothing else comes of it."""

from collections.abc import Iterator
from html.parser import HTMLParser

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from calendar_tui.documents.blocks import (
    Document,
    Entry,
    Items,
    Missing,
    Quote,
    Section,
    Table,
    document_json,
)
from calendar_tui.documents.markdown import escaped, markdown
from calendar_tui.documents.webpage import text_page, webpage
from calendar_tui.model.inert import one_line

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])

HOSTILE = (
    "# *a* _b_ `c` [d](javascript:e) ![f](g) <script>alert(1)</script> &amp; ~~h~~ | i \\ | 1. j"
)
MARKS = "#*_`[]()<>&;|\\~!-+=:.1a \n\t\N{NO-BREAK SPACE}\N{RIGHT-TO-LEFT OVERRIDE}\N{HEDGEHOG}\0"
TEXT = (st.text(MARKS, max_size=12) | st.text(max_size=8)).map(lambda text: f"{text}x{text}")
"""Text of what Markdown and HTML act on, with something in it that is seen."""


def said(document: Document) -> list[str]:
    """Every text of a document in reading order, as it is to be seen."""
    texts = [document.title, *document.lead]
    for section in document.sections:
        texts.append(section.title)
        for block in section.blocks:
            texts += _said(block)
    return [line for line in map(one_line, texts) if line]


def _said(block: object) -> list[str]:
    """Every text of a block."""
    match block:
        case str():
            return [block]
        case Entry(name, facts):
            return [
                name,
                *(part for label, words in facts for part in (f"{one_line(label)}:", words)),
            ]
        case Table(headings, rows):
            return [*headings, *(cell for row in rows for cell in row)]
        case Items(above, items):
            return [above, *items]
        case Quote(above, text):
            return [above, *text.splitlines()]
        case Missing(sentences):
            return ["Missing:", *sentences]
    raise AssertionError(block)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A document with a block of every kind."""
    text = lambda: draw(TEXT)  # noqa: E731 - as short as a word
    blocks = (
        text(),
        Entry(text(), ((text(), text()), (text(), text()))),
        Table((text(), text()), ((text(), text()), (text(), text()))),
        Items(text(), (text(), text())),
        Quote(text(), f"{text()}\n\n{text()}"),
        Missing((text(), text())),
    )
    return Document(text(), (text(),), (Section(text(), blocks), Section(text(), ())))


def hostile() -> Document:
    """A document that says the worst everywhere."""
    row = (HOSTILE, HOSTILE)
    blocks = (HOSTILE, Entry(HOSTILE, (row,)), Table(row, (row,)), Quote(HOSTILE, HOSTILE))
    return Document(HOSTILE, (HOSTILE,), (Section(HOSTILE, blocks),))


def shown(tokens: list[Token]) -> Iterator[str]:
    """The texts a Markdown reader shows; anything but text and bold labels is a failure."""
    for token in tokens:
        pieces: list[str] = [""]
        for child in token.children or ():
            assert child.type in {"text", "strong_open", "strong_close", "hardbreak"}, child
            pieces[-1] += child.content
            if child.type in {"strong_close", "hardbreak"}:
                pieces.append("")
        yield from (piece.strip() for piece in pieces if piece.strip())


@settings(max_examples=60)
@given(documents())
@example(hostile())
def test_markdown_shows_every_text_as_it_is_and_keeps_its_shape(document: Document) -> None:
    tokens = READER.parse(markdown(document))
    assert list(shown(tokens)) == said(document)
    opened = [token.type for token in tokens if token.nesting == 1]
    blocks = [block for section in document.sections for block in section.blocks]
    entries = sum(isinstance(block, Entry) for block in blocks)
    assert opened.count("heading_open") == 1 + len(document.sections) + entries
    assert opened.count("table_open") == sum(isinstance(block, Table) for block in blocks)
    assert opened.count("blockquote_open") == sum(isinstance(block, Quote) for block in blocks)
    assert not {"code_block", "fence", "html_block", "hr"} & {token.type for token in tokens}


@settings(max_examples=60)
@given(TEXT)
@example("1.\n- x")
def test_a_text_by_itself_stays_one_paragraph(text: str) -> None:
    tokens = READER.parse(escaped(text))
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert list(shown(tokens)) == [one_line(text)]


class Page(HTMLParser):
    """Reads a page; its tags must close in order, and nothing in it may act or load."""

    ALONE = ("meta", "br")

    def __init__(self, text: str) -> None:
        """Read ``text`` to its end."""
        super().__init__()
        self.open: list[str] = []
        self.texts: list[str] = []
        self.links: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag begins."""
        assert tag not in {"script", "img", "link", "iframe", "object", "form", "base"}
        assert not any(name.startswith("on") or name == "src" for name, _ in attrs)
        self.links += [value or "" for name, value in attrs if name == "href"]
        if tag not in self.ALONE:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """The innermost tag ends."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Some text is shown."""
        if self.open and self.open[-1] not in {"style", "title"} and data.strip():
            self.texts.append(data.strip())


@settings(max_examples=60)
@given(documents())
@example(hostile())
def test_a_page_shows_every_text_and_only_that(document: Document) -> None:
    page = Page(webpage(document))
    assert [text.rstrip(": ") for text in page.texts] == [
        text.rstrip(": ") for text in said(document)
    ]
    assert page.links == []


@given(TEXT)
def test_a_kept_text_is_shown_line_by_line(text: str) -> None:
    page = Page(text_page(text, text))
    assert "x" in "".join(page.texts)


def test_an_address_can_be_clicked_and_any_other_scheme_can_not() -> None:
    facts = (("Address", "https://elm.example/a_b?c=1&d=2"), ("Other", "javascript:alert(1)"))
    document = Document("Plan", (), (Section("Channels", (Entry("Page", facts),)),))
    assert Page(webpage(document)).links == ["https://elm.example/a_b?c=1&d=2"]
    assert "- **Address:** <https://elm.example/a_b?c=1&d=2>" in markdown(document)


@pytest.mark.parametrize(
    "text", ["Dr. O'Neil & Sons, M.D.", "goosefoot_lane", "2 to 4 a week (80%)", "C# and F#?"]
)
def test_ordinary_words_stay_as_they_are_typed(text: str) -> None:
    assert escaped(text) == text


def test_a_table_is_aligned_to_be_read_as_it_is() -> None:
    table = Table(("Name", "Share"), (("Elm | Oak", "40%"), ("小児科", "5%")))
    text = markdown(Document("Plan", (), (Section("Pillars", (table,)),)))
    assert text.endswith(
        "| Name       | Share |\n"
        "| ---------- | ----- |\n"
        "| Elm \\| Oak | 40%   |\n"
        "| 小児科     | 5%    |\n"
    )


def test_programs_get_the_same_words() -> None:
    found = document_json(hostile())
    kinds = [block["kind"] for block in found["sections"][0]["blocks"]]
    assert kinds == ["words", "entry", "table", "quote"]
    assert found["sections"][0]["blocks"][1]["facts"] == {HOSTILE: HOSTILE}
