"""Days off and observances in feeds: only where asked for, all-day, and told apart for good."""

import icalendar
import pytest

from tests.cli.running import done

pytestmark = pytest.mark.usefixtures("clinic")


def events(name: str = "Office") -> dict[str, icalendar.cal.Component]:
    """A feed's events of 2026, by title."""
    read = icalendar.Calendar.from_ical(done("feed", "preview", name).out)
    found = [event for event in read.walk("VEVENT") if event["DTSTART"].dt.year == 2026]
    return {str(event["SUMMARY"]): event for event in found}


def span(event: icalendar.cal.Component) -> tuple[str, str]:
    """First day and the day after the last."""
    return str(event["DTSTART"].dt), str(event["DTEND"].dt)


@pytest.fixture
def office(clinic: object) -> None:
    """A feed with days off and observances, and some of each."""
    done("closure", "add", "Christmas", "--starts", "2026-12-24", "--ends", "2026-12-26")
    done("closure", "add", "Quiet", "--starts", "2026-12-28", "--blackout", "yes")
    done("feed", "add", "Office", "--closures", "--observances")


def test_feeds_show_neither_unless_they_are_told_to(office: None) -> None:
    done("feed", "add", "Posts only")
    assert events("Posts only") == {}
    done("feed", "edit", "office", "--no-closures", "--no-observances")
    assert events() == {}


def test_days_off_and_observances_are_all_day_events(office: None) -> None:
    found = events()
    assert span(found["Office closed: Christmas"]) == ("2026-12-24", "2026-12-27")
    assert span(found["Blackout, no posts: Quiet"]) == ("2026-12-28", "2026-12-29")
    week = found["National Handwashing Awareness Week (expected)"]
    assert span(week) == ("2026-12-06", "2026-12-13")
    assert str(week["STATUS"]) == "TENTATIVE"
    assert str(found["Office closed: Christmas"]["STATUS"]) == "CONFIRMED"
    assert "World AIDS Day (expected)" not in found  # the practice didn't choose it
    assert "days off and observances" in done("feed", "show", "office").err


def test_an_event_keeps_its_identity_and_its_changes_only_rise(office: None) -> None:
    expected = events()["International Day of Persons with Disabilities (expected)"]
    day = ("international day of persons", "2026")
    done("observances", "confirm", *day, "--from", "4 dec")
    found = events()["International Day of Persons with Disabilities"]
    assert found["UID"] == expected["UID"]
    assert span(found)[0] == "2026-12-04"
    assert found["SEQUENCE"] >= expected["SEQUENCE"]
    done("undo")
    again = events()["International Day of Persons with Disabilities (expected)"]
    assert again["UID"] == expected["UID"]
    assert again["SEQUENCE"] >= found["SEQUENCE"]
    assert done("feed", "preview", "Office").out == done("feed", "preview", "Office").out


def test_what_a_feed_shows_is_counted_as_a_change_of_it(office: None) -> None:
    name = "Office closed: Christmas"
    before = events()[name]
    done("closure", "edit", "christmas", "--ends", "2026-12-25")
    after = events()[name]
    assert after["UID"] == before["UID"]
    assert after["SEQUENCE"] > before["SEQUENCE"]
    done("closure", "retire", "christmas")
    assert name not in events()
    done("observances", "hide", "national handwashing")
    assert "National Handwashing Awareness Week (expected)" not in events()
