"""Texts that are too long for the network they are meant for."""

from collections.abc import Iterator, Sequence

from calendar_tui.checks.content.draft import Draft, Profile
from calendar_tui.checks.content.reading import Reading
from calendar_tui.checks.content.rule import Rule
from calendar_tui.checks.content.verdict import TextFinding, make_at
from calendar_tui.checks.counting import limits
from calendar_tui.checks.counting.counter import count
from calendar_tui.checks.text.passage import Part
from calendar_tui.model.terms import FindingKind


def channel_limit(
    rule: Rule, draft: Draft, _profile: Profile, _readings: Sequence[Reading]
) -> Iterator[TextFinding]:
    """A finding for each limit of the channel that the draft is over."""
    text, title = draft.parts.get(Part.TEXT, ""), draft.parts.get(Part.TITLE, "")
    for counted in count(text, draft.limits, title=title, link=draft.link):
        if counted.over:
            limit = counted.limit
            titled = limit.part is limits.Part.TITLE
            part, raw = (Part.TITLE, title) if titled else (Part.TEXT, text)
            what = limit.unit.word if counted.over > 1 else limit.unit.word[:-1]
            where = "in its title" if titled else "in its text"
            yield make_at(
                rule,
                part,
                raw,
                (min(limit.most, len(raw)) if limit.part is limits.Part.TEXT else 0, len(raw)),
                sentence=f"{limit.part} {limit.unit}",
                message=f"The post has {counted.over:,} {what} too many {where}.",
                trace=(counted.said,),
                kind=FindingKind.COUNTER,
            )
