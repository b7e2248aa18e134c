"""Where in a post's form the words stand that something was found about. Pure."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from calendar_tui.checks.content.standing import Judged, State
from calendar_tui.checks.text.passage import Part
from calendar_tui.model.nouns import POST
from calendar_tui.tui.forms.layout import Shape, shape_of
from calendar_tui.tui.forms.marks import Mark
from calendar_tui.tui.forms.values import Texts
from calendar_tui.tui.forms.visible import unified, visible

FIELDS: Final[Mapping[Part, str]] = {
    Part.TITLE: "title",
    Part.TEXT: "body",
    Part.COMMENT: "first_comment",
    Part.IMAGE: "image_text",
    Part.ALT: "media",
}
"""The field that each part of a post is typed in."""

LINES: Final = frozenset(spec.name for spec in POST.fields if shape_of(spec) is Shape.LINE)
ORDER: Final = {spec.name: place for place, spec in enumerate(POST.fields)}


class Spot(NamedTuple):
    """Words of a field, as it is typed; equal ends where it is about the field as a whole."""

    field: str
    start: int
    end: int

    @property
    def order(self) -> tuple[int, int]:
        """Its place in reading order."""
        return ORDER[self.field], self.start


def spot_of(found: Judged, texts: Texts) -> Spot:
    """Where a finding's words stand in ``texts``, by field as typed."""
    finding = found.finding
    field = FIELDS[finding.part]
    start, end = finding.start, finding.end
    if finding.part is Part.ALT:
        start, end = _in_media(start, end, texts.get(field, ""))
    return Spot(field, start, max(start, end))


def _in_media(start: int, end: int, text: str) -> tuple[int, int]:
    """Places among all alt texts, one a line, as places in the field that holds them."""
    for begin, length, at in _alts(text):
        if begin <= start <= begin + length and start < end:
            first = at + start - begin
            return first, min(first + end - start, at + length)
    return 0, 0


def _alts(text: str) -> Iterator[tuple[int, int, int]]:
    """For each alt text its place among all, its length, and its place in the field."""
    begin = at = 0
    for line in text.split("\n"):
        _, bar, said = line.partition("|")
        alt = said.strip()
        if bar and alt:
            yield begin, len(alt), at + line.index("|") + 1 + said.index(alt)
            begin += len(alt) + 1
        at += len(line) + 1


class Shown:
    """What fields show for ``texts``, and where its characters are."""

    def __init__(self, texts: Texts) -> None:
        """Look at these."""
        self._texts = texts
        self._whole: dict[str, str] = {}

    def text(self, field: str) -> str:
        """What a field shows."""
        if field not in self._whole:
            text = unified(self._texts.get(field, ""))
            self._whole[field] = visible(text, line=field in LINES)
        return self._whole[field]

    def at(self, field: str, place: int) -> int:
        """A place in a field's text as one in what it shows."""
        text = self._texts.get(field, "")
        if self.text(field) == text:
            return place
        return len(visible(unified(text[:place]), line=field in LINES))

    def spot(self, found: Judged) -> Spot:
        """Where a finding's words stand in what is shown."""
        field, start, end = spot_of(found, self._texts)
        return Spot(field, self.at(field, start), self.at(field, end))


def marks_of(
    judged: Iterable[Judged], shown: Shown, chosen: str = ""
) -> dict[str, tuple[Mark, ...]]:
    """For every field the words in it that are underlined.

    Those that were answered or let pass aren't, unless the list's cursor is on them: ``chosen``
    is its fingerprint.
    """
    marks: dict[str, list[Mark]] = {field: [] for field in FIELDS.values()}
    for each in judged:
        about = each.finding.fingerprint
        here = bool(chosen) and about == chosen
        if here or each.state is State.OPEN:
            field, start, end = shown.spot(each)
            if start < end:
                marks[field].append(Mark(start, end, each.severity, about, here))
    return {field: tuple(found) for field, found in marks.items()}


def next_after(
    found: Iterable[tuple[Spot, Judged]], here: tuple[str, int], last: str
) -> tuple[Spot, Judged] | None:
    """The open finding after the cursor, round and round; ``None`` where there is none.

    Args:
        found: all findings, and where they are.
        here: the field that has the focus, and the cursor's place in it.
        last: the fingerprint of the one that was gone to last: while the cursor still is on
            its place, the next of the same place comes next.
    """
    spots = sorted(
        (each for each in found if each[1].state is State.OPEN), key=lambda each: each[0].order
    )
    order = ORDER.get(here[0], -1), here[1]
    for number, (spot, each) in enumerate(spots):
        if each.finding.fingerprint == last and spot.order == order:
            return spots[(number + 1) % len(spots)]
    fresh = (each for each in spots if each[0].order >= order)
    return next(fresh, spots[0] if spots else None)
