"""Whole feeds: strict, complete, the same every time, and never more than they may show."""

from datetime import date, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given

from calendar_tui.feeds.render import render
from calendar_tui.feeds.snapshot import FeedPost, Snapshot
from calendar_tui.model.errors import InvalidError
from calendar_tui.model.terms import Status
from tests.feeds.samples import (
    BODY,
    CREATED,
    TODAY,
    VERSION,
    sample_post,
    sample_snapshot,
    snapshot_of,
)
from tests.feeds.strategies import snapshots
from tests.feeds.validator import Component, categories, validate


def feed(*posts: FeedPost, **options: Any) -> Component:
    """The validated calendar of ``posts``."""
    return validate(render(snapshot_of(*posts, **options), TODAY, VERSION))


def event(post: FeedPost, **options: Any) -> Component:
    """The only event of a feed of one post."""
    [found] = feed(post, **options).all("VEVENT")
    return found


@given(snapshots())
def test_any_posts_make_a_strictly_valid_feed(snapshot: Snapshot) -> None:
    validate(render(snapshot, TODAY, VERSION))


@given(snapshots())
def test_posts_in_any_order_make_the_same_bytes(snapshot: Snapshot) -> None:
    turned = Snapshot(snapshot.practice, snapshot.options, snapshot.posts[::-1])
    assert render(turned, TODAY, VERSION) == render(snapshot, TODAY, VERSION)


def test_a_large_feed_is_strictly_valid() -> None:
    assert len(validate(render(sample_snapshot(400), TODAY, VERSION)).all("VEVENT")) == 400


def test_one_event_reads_as_promised() -> None:
    post = sample_post(0, uid="5b7f", title="Flu; shots, now", campaign="", link="")
    text = render(snapshot_of(post), TODAY, VERSION).decode()
    start = text.index("BEGIN:VEVENT")
    assert text[start:].replace("\r\n ", "").split("\r\n") == [
        "BEGIN:VEVENT",
        "UID:5b7f@7b0f4c1e-9f5a-4d7e-8a41-2f8d5f3f9d10",
        "DTSTAMP:20261003T083000Z",
        "LAST-MODIFIED:20261003T083000Z",
        "CREATED:20261001T083000Z",
        "SEQUENCE:172800",
        "DTSTART;TZID=America/New_York:20261201T090000",
        "DTEND;TZID=America/New_York:20261201T091500",
        r"SUMMARY:[Riverside Instagram] Flu\; shots\, now",
        r"DESCRIPTION:Channel: Riverside Instagram (ig)\nAuthor: Dr. Osei\nStatus: scheduled",
        "CATEGORIES:Riverside Instagram",
        "STATUS:CONFIRMED",
        "CLASS:PUBLIC",
        "TRANSP:TRANSPARENT",
        "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


def test_the_head_stands_before_any_component_and_in_its_order() -> None:
    text = render(
        snapshot_of(name="All, of it", description="For the office", colour="teal"), TODAY, VERSION
    ).decode()
    assert text[: text.index("BEGIN:VTIMEZONE")].split("\r\n") == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//calendar_tui//calendar_tui 0.1//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        r"NAME:All\, of it",
        r"X-WR-CALNAME:All\, of it",
        "X-WR-CALDESC:For the office",
        "X-WR-TIMEZONE:America/New_York",
        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
        "X-PUBLISHED-TTL:PT1H",
        "COLOR:teal",
        "",
    ]


def test_an_empty_feed_holds_the_zone_of_the_practice() -> None:
    assert [zone["TZID"].value for zone in feed().parts] == ["America/New_York"]


@pytest.mark.parametrize("zone", ["Africa/Cairo", "Asia/Jerusalem", "UTC"])
def test_an_empty_feed_of_a_practice_whose_zone_has_no_rule_holds_utc(zone: str) -> None:
    assert [part["TZID"].value for part in feed(zone=zone).parts] == ["UTC"]


def test_a_feed_without_a_name_has_that_of_the_practice() -> None:
    assert feed(name=" ")["NAME"].text == "Riverside Family"


@pytest.mark.parametrize(
    ("colour", "written"), [("Teal", "teal"), ("", None), ("light blue", None), ("a\r\nX:1", None)]
)
def test_a_colour_is_a_plain_name_or_left_out(colour: str, written: str | None) -> None:
    found = feed(colour=colour).get("COLOR")
    assert (found and found.value) == written


def test_method_can_be_left_out_for_caldav() -> None:
    assert feed(method=False).get("METHOD") is None


def test_a_build_number_does_not_change_the_file() -> None:
    snapshot = sample_snapshot(3)
    assert render(snapshot, TODAY, "1.2.0") == render(snapshot, TODAY, "1.2.7.dev3+g1234567")
    assert b"calendar_tui 1.2//EN" in render(snapshot, TODAY, "1.2.0")
    assert b"calendar_tui 0//EN" in render(snapshot, TODAY, "unknown")


def test_only_zones_in_use_are_defined_and_in_order() -> None:
    calendar = feed(
        sample_post(1, zone="Europe/Berlin"),
        sample_post(2, zone="Australia/Sydney"),
        sample_post(3, zone="Europe/Berlin"),
        sample_post(4, clock=None, zone="Asia/Tokyo"),
    )
    zones = [zone["TZID"].value for zone in calendar.all("VTIMEZONE")]
    assert zones == ["Australia/Sydney", "Europe/Berlin"]


def test_an_all_day_post_is_one_day_with_an_exclusive_end() -> None:
    found = event(sample_post(clock=None, day=date(2026, 12, 31)))
    assert found["DTSTART"].params == {"VALUE": "DATE"}
    assert (found["DTSTART"].value, found["DTEND"].value) == ("20261231", "20270101")


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Berlin"])
def test_an_all_day_post_stays_on_its_day_in_every_zone(zone: str) -> None:
    assert event(sample_post(clock=None, zone=zone))["DTSTART"].value == "20261201"


def test_a_post_lasts_as_long_as_the_feed_says() -> None:
    assert event(sample_post(), minutes=60)["DTEND"].value == "20261201T100000"


@pytest.mark.parametrize("minutes", [0, -15, 1441])
def test_a_post_that_lasts_no_time_or_days_is_refused(minutes: int) -> None:
    with pytest.raises(InvalidError, match="1 to 1440 minutes"):
        snapshot_of(minutes=minutes)


@pytest.mark.parametrize(
    "window",
    [{"past_days": -1}, {"past_days": 10**9}, {"future_months": -1}, {"future_months": 9999}],
)
def test_a_window_beyond_all_calendars_is_refused(window: dict[str, Any]) -> None:
    with pytest.raises(InvalidError, match="0 to 100 years"):
        snapshot_of(**window)


@pytest.mark.parametrize("status", [Status.APPROVED, Status.SCHEDULED, Status.PUBLISHED])
@pytest.mark.parametrize("title", ["", "  ", "\n"])
def test_without_text_not_even_its_first_words_leave(status: Status, title: str) -> None:
    data = render(snapshot_of(sample_post(title=title, status=status)), TODAY, VERSION)
    assert not any(word.encode() in data for word in BODY.split() if len(word) > 3)
    [found] = validate(data).all("VEVENT")
    assert found["SUMMARY"].text == "[Riverside Instagram] Untitled post"


def test_with_text_the_text_follows_the_facts() -> None:
    described = event(sample_post(), with_text=True)["DESCRIPTION"].text
    assert described.endswith(f"Link: https://riverside.example/posts/0?from=feed\n\n{BODY}")


def test_a_huge_text_is_cut_between_characters() -> None:
    for filler in ("x", "é", "🎉", ",", "\\", "\n"):
        found = event(sample_post(body="Start " + filler * 100_000 + "."), with_text=True)
        assert 8180 < len(found["DESCRIPTION"].value.encode()) <= 8192
        assert found["DESCRIPTION"].text.endswith("…")


def test_a_private_feed_says_so() -> None:
    assert event(sample_post(), private=True)["CLASS"].value == "PRIVATE"


def test_sequence_and_stamps_rise_with_every_second_of_change() -> None:
    post = sample_post(created_at=CREATED.replace(microsecond=900_000))
    for seconds in (0, 1, 2, 86_400):
        changed = CREATED + timedelta(seconds=seconds, microseconds=950_000)
        found = event(post._replace(rendered_at=changed))
        assert found["SEQUENCE"].value == str(seconds)
        assert found["LAST-MODIFIED"].value == f"{changed:%Y%m%dT%H%M%SZ}"


def test_a_title_cannot_open_a_line() -> None:
    text = render(
        snapshot_of(
            sample_post(
                title="A\r\nX-INJECTED:1", channel="B\nX-INJECTED:2", uid="c\r\nX-INJECTED"
            ),
            name="D\r\nX-INJECTED:3",
        ),
        TODAY,
        VERSION,
    ).decode()
    assert not any(line.startswith("X-INJECTED") for line in text.splitlines())


def test_categories_are_channel_and_campaign_each_escaped() -> None:
    found = event(sample_post(channel="Zahn, Praxis", campaign="Fall; 2026"))
    assert found["CATEGORIES"].value == r"Fall\; 2026,Zahn\, Praxis"
    assert categories(found["CATEGORIES"]) == ["Fall; 2026", "Zahn, Praxis"]
    assert event(sample_post(channel="", campaign="")).get("CATEGORIES") is None


def test_a_published_post_links_to_where_it_was_published() -> None:
    out = sample_post(status=Status.PUBLISHED, permalink="https://social.example/p/1,2;3")
    assert event(out)["URL"].value == "https://social.example/p/1,2;3"
    assert event(out._replace(permalink=""))["URL"].value == out.link
    assert event(out._replace(permalink="", link="")).get("URL") is None


def test_the_same_plan_on_another_day_is_the_same_file_while_nothing_comes_or_goes() -> None:
    snapshot = sample_snapshot(20)
    assert render(snapshot, TODAY, VERSION) == render(snapshot, TODAY + timedelta(1), VERSION)


def test_stamps_do_not_depend_on_the_zone_they_are_handed_over_in() -> None:
    post = sample_post()
    east = timezone(timedelta(hours=5, minutes=45))
    moved = post._replace(
        rendered_at=post.rendered_at.astimezone(east), created_at=post.created_at.astimezone(east)
    )
    assert render(snapshot_of(post), TODAY, VERSION) == render(snapshot_of(moved), TODAY, VERSION)
