"""Who acts: named, remembered, or the only one; and where that is kept."""

from datetime import date
from pathlib import Path

import pytest

from calendar_tui.model.errors import InvalidError, UnknownNameError
from calendar_tui.model.rows import AuthorName, Directory, PracticeRow
from calendar_tui.model.terms import ReviewMode
from calendar_tui.service.acting import acting_person, recall, remember
from calendar_tui.service.place import machine_zone

TODAY = date(2026, 11, 24)
PRACTICE = PracticeRow(
    1, "u", 1, "Elm", "UTC", ReviewMode.SOLO, 0, clock_12h=False, feed_revision=0
)


def person(number: int, name: str, *, retired: bool = False, **days: date) -> AuthorName:
    """Somebody."""
    first, last = days.get("first"), days.get("last")
    return AuthorName(number, name.lower(), name, retired, frozenset(), first, last)


ANA, BEN = person(1, "Ana"), person(2, "Ben")
GONE = person(3, "Gone", last=date(2026, 11, 23))
COMING = person(4, "Coming", first=date(2026, 11, 25))
AWAY = person(5, "Away", retired=True)


def who(
    *people: AuthorName, named: str | None = None, remembered: int | None = None
) -> AuthorName | None:
    """Who acts in a plan of these people."""
    directory = Directory(PRACTICE, authors={each.id: each for each in people})
    return acting_person(directory, TODAY, named=named, remembered=remembered)


def test_the_one_who_is_named_acts() -> None:
    assert who(ANA, BEN, named="ben", remembered=1) == BEN
    with pytest.raises(UnknownNameError):
        who(ANA, BEN, named="cal")


def test_the_one_who_is_remembered_acts() -> None:
    assert who(ANA, BEN, remembered=2) == BEN


def test_the_only_one_at_work_acts() -> None:
    assert who(ANA, GONE, COMING, AWAY) == ANA
    assert who(ANA, GONE, remembered=3) == ANA


def test_in_a_plan_of_nobody_nobody_acts() -> None:
    assert who() is None


@pytest.mark.parametrize("absent", [GONE, COMING])
def test_who_is_not_at_work_does_not_act(absent: AuthorName) -> None:
    with pytest.raises(InvalidError, match="is not at work today"):
        who(ANA, absent, named=absent.name)
    with pytest.raises(InvalidError, match="Nobody in this plan is at work today"):
        who(absent)


def test_where_it_is_not_clear_the_names_are_given() -> None:
    with pytest.raises(InvalidError, match="Say --as NAME, one of Ana, Ben"):
        who(BEN, ANA, GONE)


def test_the_memory_is_one_of_each_plan(tmp_path: Path) -> None:
    assert recall(tmp_path, "one") is None
    remember(tmp_path, "one", ANA)
    remember(tmp_path, "two", BEN)
    assert (recall(tmp_path, "one"), recall(tmp_path, "two")) == (1, 2)


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b'{"author": "1"}', b"\xff", b"null"])
def test_a_memory_that_can_not_be_read_is_none(tmp_path: Path, content: bytes) -> None:
    remember(tmp_path, "one", ANA)
    (file,) = (tmp_path / "acting").iterdir()
    file.write_bytes(content)
    assert recall(tmp_path, "one") is None


def test_a_memory_that_can_not_be_kept_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    remember(tmp_path / "file", "one", ANA)
    assert recall(tmp_path / "file", "one") is None


@pytest.mark.parametrize(
    ("environ", "target", "zone"),
    [
        ({"TZ": "America/Chicago"}, None, "America/Chicago"),
        ({"TZ": ":Europe/Berlin"}, None, "Europe/Berlin"),
        ({"TZ": "CST6CDT,M3.2.0"}, "/usr/share/zoneinfo/America/Denver", "America/Denver"),
        ({}, "/var/db/timezone/zoneinfo/Asia/Tokyo", "Asia/Tokyo"),
        ({}, "/usr/share/zoneinfo/Mars/Phobos", None),
        ({}, "/etc/own", None),
        ({}, None, None),
    ],
)
def test_a_machine_knows_its_zone_by_its_settings(
    tmp_path: Path, environ: dict[str, str], target: str | None, zone: str | None
) -> None:
    link = tmp_path / "localtime"
    if target:
        link.symlink_to(target)
    assert machine_zone(environ, link) == zone
