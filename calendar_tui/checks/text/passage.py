"""A piece of a post as rules read it: folded, with its sentences, tokens and quotes."""

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum

from calendar_tui.checks.text.folding import Folded, fold
from calendar_tui.checks.text.sentences import Span, quotes, sentences
from calendar_tui.checks.text.tokens import Token, tokens


class Part(StrEnum):
    """Which part of a post a piece of text is; a rule says in which parts it looks."""

    TITLE = "title"
    TEXT = "text"
    COMMENT = "comment"
    """The first comment under it."""
    IMAGE = "image_text"
    """Words in a picture."""
    ALT = "alt"
    """Words in place of a picture."""


@dataclass(frozen=True)
class Passage:
    """One part of a post, read once for all rules. Places are those of the folded text."""

    part: Part
    raw: str
    folded: Folded
    tokens: tuple[Token, ...]
    sentences: tuple[Span, ...]
    quotes: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The folded text."""
        return self.folded.text

    def is_question(self, number: int) -> bool:
        """Whether a sentence is a question."""
        span = self.sentences[number]
        return "?" in self.text[span.start : span.end][-3:]

    def is_quoted(self, place: int) -> bool:
        """Whether a place lies within double quotes."""
        number = bisect_right(self.quotes, place, key=lambda span: span.start) - 1
        return number >= 0 and place < self.quotes[number].end


def read_passage(part: Part, raw: str) -> Passage:
    """Read one part of a post; linear in its length."""
    folded = fold(raw)
    text = folded.text
    return Passage(part, raw, folded, tokens(text), sentences(text), quotes(text))
