"""Rules that count or look at facts of the draft rather than at words."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from calendar_tui.checks.content.draft import Draft, Profile
from calendar_tui.checks.content.reading import Reading
from calendar_tui.checks.content.rule import Rule
from calendar_tui.checks.content.verdict import TextFinding
from calendar_tui.checks.measure.filenames import file_names
from calendar_tui.checks.measure.hashtags import hashtag_case
from calendar_tui.checks.measure.language import other_language
from calendar_tui.checks.measure.lengths import channel_limit
from calendar_tui.checks.measure.lettering import unreadable
from calendar_tui.checks.measure.notices import contact_missing
from calendar_tui.checks.measure.pictures import alt_text
from calendar_tui.checks.measure.plainness import plain_language

Measure = Callable[[Rule, Draft, Profile, Sequence[Reading]], Iterable[TextFinding]]

MEASURES: Final[Mapping[str, Measure]] = {
    "alt_text": alt_text,
    "channel_limit": channel_limit,
    "contact_missing": contact_missing,
    "file_names": file_names,
    "hashtag_case": hashtag_case,
    "other_language": other_language,
    "plain_language": plain_language,
    "unreadable": unreadable,
}
"""What rules name, and how it is measured."""
