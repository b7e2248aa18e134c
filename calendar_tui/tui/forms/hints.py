"""The word on the field that has the focus. Pure."""

from typing import Final

from calendar_tui.model.noun import Field, Kind
from calendar_tui.service.reader import Reader
from calendar_tui.tui.forms.bars import Hint
from calendar_tui.tui.forms.layout import Shape, shape_of
from calendar_tui.tui.forms.matching import LISTS, ONE_OF, matches
from calendar_tui.tui.forms.saying import Said

FROZEN: Final = "It was public, so it stays as it is; pull the post, or copy it as a new one."
BETWEEN: Final = " \N{MIDDLE DOT} "


def hint(spec: Field, text: str, said: Said, reader: Reader, arrows: str) -> Hint:
    """What to say of a field with ``text`` in it; ``arrows`` draws the up and down keys."""
    if said.wrong and not (spec.kind in ONE_OF and matches(spec, text, reader)):
        return Hint(f"{spec.label}: {said.more}", wrong=True)
    if said.more and not said.wrong:
        return Hint(said.more)
    if spec.kind in ONE_OF:
        return _names(spec, text, reader, arrows)
    match spec.kind:
        case Kind.WHEN:
            return Hint(spec.help, f"{arrows} a day; on the time 15 minutes")
        case Kind.DATE:
            return Hint(spec.help or "such as 3 dec, fri or +2w", f"{arrows} a day")
        case Kind.INT:
            return Hint(spec.help or f"a whole number up to {spec.limit}", f"{arrows} one")
        case Kind.DATES:
            return Hint(spec.help, "comma between, such as 24 dec, 31 dec")
        case Kind.NUMBER:
            return Hint(spec.help or "such as 8, 2.5 or 1,250")
        case Kind.CLOCK:
            return Hint(spec.help or "such as 9:00 or 5:30 pm; empty is all day")
        case _:
            return Hint(spec.help, _count(spec, text))


def _names(spec: Field, text: str, reader: Reader, arrows: str) -> Hint:
    """What the letters so far could mean."""
    found = matches(spec, text, reader)
    if found:
        several = ", comma between" if spec.kind in LISTS else ""
        return Hint(BETWEEN.join(found), f"{arrows} steps through{several}")
    if not text.strip() and spec.noun:
        return Hint(f"There is no {spec.noun} yet; this can stay empty.")
    return Hint(spec.help)


def _count(spec: Field, text: str) -> str:
    """How many characters, once the limit is near."""
    if shape_of(spec) is Shape.MAIN or len(text) * 10 < spec.limit * 8:
        return ""
    return f"{len(text):,} of {spec.limit:,} characters"
