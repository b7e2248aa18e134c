"""Deadlines in feeds: only where asked for, all-day, names alone, and told apart for good."""

from contextlib import closing
from pathlib import Path
from sqlite3 import connect

import icalendar
import pytest

from tests.cli.running import done

GOAL = ("--measure", "reading", "--target", "100", "--unit", "people")


def events(name: str = "Office") -> dict[str, icalendar.cal.Component]:
    """A feed's events, by title."""
    read = icalendar.Calendar.from_ical(done("feed", "preview", name).out)
    return {str(event["SUMMARY"]): event for event in read.walk("VEVENT")}


def revision(path: Path) -> int:
    """How often something that feeds can show has changed."""
    with closing(connect(path)) as plan:
        return int(plan.execute("SELECT feed_revision FROM pulse").fetchone()[0])


@pytest.fixture
def office(clinic: Path) -> Path:
    """A feed with deadlines, and one of each kind that a command can make."""
    done("feed", "add", "Office", "--deadlines")
    done("goal", "add", "More followers", *GOAL, "--due", "2027-03-31", "--active", "yes")
    done("goal", "add", "An intention", "--due", "2027-03-31", "--active", "no")
    done(
        *("channel", "edit", "instagram", "--privacy-reviewed-on", "2026-11-01"),
        *("--notice-posted-on", "2026-11-02"),
    )
    return clinic


def test_deadlines_are_all_day_events_of_names_alone(office: Path) -> None:
    found = events()
    assert {title: str(event["DTSTART"].dt) for title, event in found.items()} == {
        "Goal due: More followers": "2027-03-31",
        "Privacy check due: Instagram": "2027-04-30",
        "Notice check due: Instagram": "2027-05-01",
    }
    assert {str(event["TRANSP"]) for event in found.values()} == {"TRANSPARENT"}
    assert {str(event["STATUS"]) for event in found.values()} == {"CONFIRMED"}
    assert "and 3 deadlines" in done("feed", "show", "office").err
    done("feed", "edit", "office", "--no-deadlines")
    assert events() == {}


def test_a_feed_of_some_channels_shows_their_checks_alone(office: Path) -> None:
    done("feed", "add", "Facebook", "--channel", "facebook", "--deadlines")
    assert set(events("Facebook")) == {"Goal due: More followers"}


def test_a_deadline_moves_with_its_identity_and_is_a_change_of_the_feed(office: Path) -> None:
    before, seen = events()["Goal due: More followers"], revision(office)
    done("goal", "edit", "more followers", "--due", "2027-04-15")
    after = events()["Goal due: More followers"]
    assert (after["UID"], str(after["DTSTART"].dt)) == (before["UID"], "2027-04-15")
    assert after["SEQUENCE"] >= before["SEQUENCE"]
    assert revision(office) > seen
    seen = revision(office)
    done("channel", "edit", "instagram", "--privacy-reviewed-on", "2026-11-20")
    assert str(events()["Privacy check due: Instagram"]["DTSTART"].dt) == "2027-05-19"
    assert revision(office) > seen
    done("goal", "retire", "more followers")
    assert "Goal due: More followers" not in events()
