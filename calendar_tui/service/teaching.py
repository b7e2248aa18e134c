"""What a practice taught the second reader: sentences it let pass as false alarms.

An override of a finding that was learnt is an exception wherever a sentence reads like it, as
long as the override counts. To forget one is to withdraw the override.
"""

from typing import Final, NamedTuple

from calendar_tui.checks.content.pack import Pack
from calendar_tui.model.resolutions import OverrideLine
from calendar_tui.model.terms import OverrideCode
from calendar_tui.service.reading import Reading
from calendar_tui.store.reads import findings as kept

MOST: Final = 200
"""So many exceptions count, the newest first: each is compared with what is found."""


class Taught(NamedTuple):
    """An exception, and where it was made."""

    post_id: int
    override: OverrideLine


def taught(reading: Reading, pack: Pack) -> tuple[Taught, ...]:
    """The exceptions that count today, newest first."""
    if not pack.learning:
        return ()
    with reading.moment() as moment:
        found = kept.let_pass(
            moment.snapshot, pack.learning, OverrideCode.FALSE_POSITIVE, moment.present.today, MOST
        )
    return tuple(Taught(*each) for each in found)
