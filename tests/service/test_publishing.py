"""Feeds at their addresses: found by token, made once, and good while the plan is out of reach."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from unittest.mock import patch

import pytest

from calendar_tui.model.errors import BusyError
from calendar_tui.model.terms import Origin
from calendar_tui.service import feeds, nouns
from calendar_tui.service.clock import FixedClock
from calendar_tui.service.publishing import Answer, Publisher
from calendar_tui.service.reading import Reading
from calendar_tui.service.workspace import Workspace, open_workspace
from calendar_tui.store.location import file_location
from tests.cli.clinic import settle
from tests.plans import NOW


@dataclass
class Office:
    """A plan with one feed, served."""

    workspace: Workspace
    publisher: Publisher
    clock: FixedClock
    made: feeds.Created

    def get(self, token: str = "", *lines: str, method: str = "GET") -> Answer:
        """Ask for the feed, or for another token's."""
        first = f"{method} /f/{token or self.made.token}/office.ics HTTP/1.1"
        return self.publisher.answer(
            "".join(f"{line}\r\n" for line in (first, "Host: elm", *lines, "")).encode()
        )

    def tag(self) -> str:
        """The feed's tag as it stands."""
        return header(self.get(), "ETag")


def header(answer: Answer, name: str) -> str:
    """A header's value."""
    lines = answer.head.decode().split("\r\n")
    return next(line.partition(": ")[2] for line in lines if line.startswith(f"{name}: "))


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    """The feed of a whole plan, nobody has asked for yet."""
    clock = FixedClock(NOW)
    with open_workspace(
        file_location(settle(tmp_path, monkeypatch)),
        clock=clock,
        environ=os.environ,
        origin=Origin.CLI,
    ) as workspace:
        made = feeds.add(workspace, {"name": "Office"})
        yield Office(workspace, Publisher(workspace), clock, made)


def test_a_feed_is_found_by_its_token_alone(office: Office) -> None:
    found = office.get()
    assert (found.status, found.name, found.keeps) == (200, "Office", True)
    assert found.body.startswith(b"BEGIN:VCALENDAR")
    assert office.get("x" * 43).status == 404
    assert office.made.token not in repr(found)


def test_who_has_it_is_told_so_by_one_small_read(office: Office) -> None:
    tag = office.tag()
    with patch.object(Reading, "feed_posts", side_effect=AssertionError):
        assert office.get("", f"If-None-Match: {tag}").status == 304
        assert office.get().status == 200


def test_its_tag_changes_with_what_it_shows_with_the_day_and_for_gzip(office: Office) -> None:
    first = office.tag()
    packed = header(office.get("", "Accept-Encoding: gzip"), "ETag")
    nouns.edit(office.workspace, "channel", 1, None, {"name": "Insta"})
    second = office.tag()
    office.clock.instant += timedelta(days=1)
    assert len({first, packed, second, office.tag()}) == 4
    assert header(office.get(), "Last-Modified") == "Wed, 25 Nov 2026 06:00:00 GMT"


def test_what_changed_last_is_never_in_the_future(office: Office) -> None:
    office.clock.instant -= timedelta(days=400)
    found = office.get()
    assert header(found, "Last-Modified") == header(found, "Date")


def test_a_retired_feed_is_gone_at_the_next_request_and_comes_back(office: Office) -> None:
    office.get()
    nouns.retire(office.workspace, "feed", 1)
    assert office.get().status == 410
    nouns.bring_back(office.workspace, "feed", 1)
    assert office.get().status == 200


def test_a_new_address_holds_at_once_and_the_old_one_leads_nowhere(office: Office) -> None:
    office.get()
    new = feeds.rotate(office.workspace, 1)
    assert (office.get().status, office.get(new.token).status) == (404, 200)
    feeds.revoke(office.workspace, 1)
    assert office.get(new.token).status == 410


def test_while_the_plan_is_busy_what_was_last_good_is_sent_under_its_own_tag(
    office: Office,
) -> None:
    assert office.publisher.warm() == 1
    good = office.get()
    busy = BusyError("Another save takes long.")
    with patch.object(Reading, "feeds_standing", side_effect=busy):
        assert office.get() == good
    nouns.edit(office.workspace, "channel", 1, None, {"name": "Insta"})
    with patch.object(Reading, "feed_posts", side_effect=busy):
        assert office.get() == good
        tag = header(good, "ETag")
        assert office.get("", f"If-None-Match: {tag}").status == 304
    assert header(office.get(), "ETag") != tag


def test_with_nothing_good_there_is_no_answer_rather_than_an_empty_one(office: Office) -> None:
    with (
        patch.object(Reading, "feeds_standing", side_effect=BusyError("Busy.")),
        pytest.raises(BusyError),
    ):
        office.get()
