"""What a document is made of. Every text in it is plain: writers escape it as they need.

A document is put together once and then written as Markdown or as a web page, so the two
can't say different things.
"""

from typing import Any, NamedTuple


class Entry(NamedTuple):
    """A thing with a name and what there is to say of it."""

    name: str
    facts: tuple[tuple[str, str], ...] = ()
    """Labels and their words, one line each; what has no words is left out."""


class Table(NamedTuple):
    """Rows of short words; all rows have as many as there are headings."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Items(NamedTuple):
    """A list, with a line above it."""

    above: str
    items: tuple[str, ...]


class Quote(NamedTuple):
    """Somebody's own words, line by line, with a line above them."""

    above: str
    text: str


class Missing(NamedTuple):
    """What is not there yet, a sentence each."""

    sentences: tuple[str, ...]


Block = str | Entry | Table | Items | Quote | Missing
"""A part of a section; a string is a paragraph."""


class Section(NamedTuple):
    """A part of a document."""

    title: str
    blocks: tuple[Block, ...]


class Document(NamedTuple):
    """A document to be written out."""

    title: str
    lead: tuple[str, ...]
    """Paragraphs before the first section."""
    sections: tuple[Section, ...]


def document_json(document: Document) -> dict[str, Any]:
    """A document for programs: the same words in the same order."""
    return {
        "title": document.title,
        "lead": list(document.lead),
        "sections": [
            {"title": section.title, "blocks": [_block_json(each) for each in section.blocks]}
            for section in document.sections
        ],
    }


def _block_json(block: Block) -> dict[str, Any]:
    """One block, its kind first."""
    match block:
        case str(text):
            return {"kind": "words", "text": text}
        case Entry(name, facts):
            return {"kind": "entry", "name": name, "facts": dict(facts)}
        case Table(headings, rows):
            return {"kind": "table", "headings": list(headings), "rows": list(map(list, rows))}
        case Items(above, items):
            return {"kind": "list", "above": above, "items": list(items)}
        case Quote(above, text):
            return {"kind": "quote", "above": above, "text": text}
        case Missing(sentences):
            return {"kind": "missing", "sentences": list(sentences)}
