"""``year``: a line a week, with a word on what is amiss."""

from pathlib import Path

from tests.cli.running import cli, done


def test_weeks_say_how_many_posts_and_what_is_amiss(clinic: Path) -> None:
    for day in ("1", "2", "2", "3", "3", "4", "4", "5", "5"):
        done("post", "add", "Flu", "--channel", "instagram", "--at", f"2026-12-0{day}T09:00")
    header, *weeks = done("year").out.splitlines()
    assert header.split()[:2] == ["Week", "of"]
    assert len(weeks) == 53
    (crowded,) = [line for line in weeks if "crowded" in line]
    assert "30 Nov" in crowded
    assert "9 crowded" in crowded


def test_gaps_are_the_weeks_to_come_in_which_something_is_amiss(clinic: Path) -> None:
    (header, *weeks) = done("year", "--gaps").out.splitlines()
    assert "Facebook" in header
    assert weeks[0].startswith("Mon 23 Nov")
    assert all("empty" in line for line in weeks)


def test_programs_get_a_channel_each(clinic: Path) -> None:
    facebook, instagram = done("year", "2027", "--json").json
    assert (facebook["channel"], instagram["channel"]) == ("facebook", "instagram")
    assert {week["posts"] for week in facebook["weeks"]} == {0}


def test_a_year_that_is_none_is_refused(clinic: Path) -> None:
    assert cli("year", "20267").code == 2
