"""Rules, skipped days and weekly times, as they are typed and said back."""

from datetime import date

import pytest

from calendar_tui.model.errors import InvalidError
from calendar_tui.model.nouns import CHANNEL, SERIES
from calendar_tui.model.rows import Directory, NounRow, PracticeRow
from calendar_tui.model.terms import ReviewMode
from calendar_tui.service.field_repeats import say_rule, say_weekly
from calendar_tui.service.forms import parse, typed
from calendar_tui.service.reader import Reader

PRACTICE = PracticeRow(1, "", 1, "", "UTC", ReviewMode.FOUR_EYES, 0, False, 0)
READER = Reader(Directory(PRACTICE), date(2026, 11, 24))


def test_a_rule_is_told_wrong_before_it_is_saved() -> None:
    errors = parse(SERIES, {"rule": "every blue moon", "exceptions": "24 dec, soon"}, READER).errors
    assert errors.keys() == {"rule", "exceptions"}


def test_a_rule_may_end_only_after_the_first_day_typed_beside_it() -> None:
    rule = "every tue until 1 mar 2027"
    assert parse(SERIES, {"starts": "1 feb 2027", "rule": rule}, READER).errors == {}
    late = parse(SERIES, {"starts": "1 apr 2027", "rule": rule}, READER).errors
    assert "ends before its first day" in late["rule"]


@pytest.mark.parametrize("given", ["31 dec, 24 dec; 31 dec", ["2026-12-24", "2026-12-31"]])
def test_skipped_days_are_kept_once_and_in_order(given: object) -> None:
    values = parse(SERIES, {"exceptions": given}, READER).checked()
    assert values == {"exceptions": ["2026-12-24", "2026-12-31"]}


def test_weekly_times_read_back_from_what_is_said_of_them() -> None:
    stored = parse(CHANNEL, {"slots": "mon-wed 9am and 17:30"}, READER).checked()["slots"]
    said = say_weekly(stored, clock_12h=False)
    assert said == "Mon-Wed 09:00 and 17:30"
    assert parse(CHANNEL, {"slots": said}, READER).checked()["slots"] == stored
    assert parse(CHANNEL, {"slots": stored}, READER).checked()["slots"] == stored


def test_what_can_not_be_read_is_shown_as_it_is_stored() -> None:
    assert say_rule("FREQ=HOURLY") == "FREQ=HOURLY"
    assert say_weekly([{"weekday": 9}], clock_12h=False) == ""
    with pytest.raises(InvalidError):
        parse(CHANNEL, {"slots": [1]}, READER).checked()


def test_a_series_row_is_typed_in_words() -> None:
    values = {"rule": "FREQ=WEEKLY;BYDAY=TU", "exceptions": ["2026-12-24"], "clock": "09:00"}
    texts = typed(SERIES, NounRow(1, "", 1, "tips", "Tips", False, values), PRACTICE)
    assert texts["rule"] == "every Tue"
    assert texts["exceptions"] == "24 Dec 2026"
