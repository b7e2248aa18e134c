"""Campaigns moved, reported and fed; days off offered, and told of where a post falls on one."""

import pytest

from tests.cli.running import cli, done, refused

pytestmark = pytest.mark.usefixtures("clinic")


@pytest.fixture
def winter(clinic: object) -> str:
    """A campaign of December with a post that is out, one approved in time, one undated."""
    done("campaign", "add", "Winter well", "--starts", "2026-12-01", "--ends", "2026-12-21")
    post = ("--campaign", "winter-well", "--channel", "instagram", "--body", "Wash hands.")
    done("post", "add", "Out", *post, "--at", "2026-11-20", "--record", "--no-link")
    done("post", "add", "Colds", *post, "--at", "2026-12-02T09:00")
    done("post", "add", "Ice", *post, "--at", "2026-12-18T09:00")
    done("post", "add", "Some day", *post)
    return "winter-well"


def days() -> dict[str, str | None]:
    """When each post is."""
    return {
        each["title"]: each["at"] and each["at"][:10]
        for each in done("post", "list", "--json").json
    }


def window() -> tuple[str, str]:
    """The campaign's days."""
    said = done("campaign", "show", "winter-well", "--json").json
    return said["starts"], said["ends"]


def test_a_campaign_is_shifted_as_one_change_and_what_is_out_stays(winter: str) -> None:
    before = days()
    found = done("campaign", "shift", winter, "7", "--yes")
    assert found.out.startswith(
        "Winter well: 2 posts 7 days later, its days Tue 8 Dec to Mon 28 Dec 2026."
        " 1 already out or cancelled stay.\n"
    )
    after = days()
    assert (after["Colds"], after["Ice"]) == ("2026-12-09", "2026-12-25")
    assert (after["Out"], after["Some day"]) == (before["Out"], None)
    assert window() == ("2026-12-08", "2026-12-28")
    done("undo")
    assert (days(), window()) == (before, ("2026-12-01", "2026-12-21"))
    done("redo")
    done("campaign", "shift", winter, "--to", "2026-12-01", "--yes")
    assert (days(), window()) == (before, ("2026-12-01", "2026-12-21"))


def test_a_preview_names_what_stands_in_the_way_and_changes_nothing(winter: str) -> None:
    done("closure", "add", "Christmas", "--starts", "2026-12-24", "--ends", "2026-12-26")
    done("closure", "add", "Quiet", "--starts", "2026-12-25", "--blackout", "yes")
    done("post", "add", "Hours", "--channel", "instagram", "--at", "2026-12-09T09:30")
    before = days()
    said = done("campaign", "shift", winter, "7", "--dry-run", "--json").json
    assert [each["to"] for each in said["posts"]] == ["2026-12-09", "2026-12-25"]
    assert [clash.split(": ", 1)[1] for clash in said["clashes"]] == [
        "less than an hour from #5 on Instagram.",
        "blackout, no posts: Quiet.",
        "office closed: Christmas.",
    ]
    back = done("campaign", "shift", winter, "-30", "--dry-run", "--json").json
    assert [clash.rsplit(": ", 1)[1] for clash in back["clashes"]] == ["that day is over."] * 2
    far = done("campaign", "shift", winter, "--to", "2027-02-24", "--dry-run").out
    assert "Sun 14 Mar" not in far
    assert days() == before


def test_clocks_that_change_and_people_who_left_are_told(winter: str) -> None:
    done(
        "post",
        "add",
        "Night",
        "--campaign",
        winter,
        "--channel",
        "facebook",
        "--author",
        "cal",
        "--at",
        "2026-12-13T02:30",
    )
    done("author", "edit", "cal", "--active-until", "2027-01-31")
    (left, clock) = [
        clash
        for clash in done("campaign", "shift", winter, "91", "--dry-run", "--json").json["clashes"]
        if "#5" in clash
    ]
    assert "isn't at work that day" in left
    assert "does not exist" in clock


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ((), "a number of days, or --to DAY"),
        (("0",), "Say how far"),
        (("--to", "2026-12-01"), "Say how far"),
        (("999999",), "can't be moved that far"),
    ],
)
def test_a_shift_that_goes_nowhere_is_refused(
    winter: str, words: tuple[str, ...], sentence: str
) -> None:
    assert sentence in refused(2, "campaign", "shift", winter, *words)


def test_a_report_says_how_a_campaign_stands_and_what_is_missing(winter: str) -> None:
    done(
        "goal",
        "add",
        "Winter posts",
        "--target",
        "6",
        "--campaign",
        winter,
        "--period",
        "campaign",
        "--due",
        "2026-12-21",
    )
    said = done("campaign", "report", winter).out
    for words in (
        "# Campaign Winter well",
        "1–21 Dec, 21 days; it begins in 7 days.",
        "Winter posts",
        "4 posts in all.",
        "| published | 1     |",
        "- It has no brief.",
        "- Nothing is planned for 7–13 Dec.",
        "- 1 post outside its days, such as on 20 Nov.",
        "- 1 post without a day.",
    ):
        assert words in said
    assert "No goal is tied" not in said
    assert done("campaign", "report", winter, "--html").out.startswith("<!DOCTYPE html>")
    titles = [
        each["title"] for each in done("campaign", "report", winter, "--json").json["sections"]
    ]
    assert titles == ["Brief", "Goals", "Posts", "Week by week", "What is missing"]


def test_a_campaign_has_a_feed_of_its_own(winter: str) -> None:
    made = done("campaign", "feed", winter, "--json").json
    assert made["name"] == "Winter well"
    (feed,) = done("feed", "list", "--json").json
    assert feed["filter"] == "campaign:winter-well"
    assert "exists already" in refused(2, "campaign", "feed", winter)


def test_federal_holidays_become_days_off_at_once(clinic: object) -> None:
    done("closure", "add", "Labour", "--starts", "2027-09-04", "--ends", "2027-09-06")
    shown = done("closure", "federal", "2027", "--dry-run").out
    assert "Thu 25 Nov 2027  Thanksgiving Day 2027" in shown
    assert "Labor Day" not in shown
    done("closure", "federal", "2027", "--yes")
    assert len(done("closure", "list", "--json").json) == 12
    assert "days off already" in refused(2, "closure", "federal", "2027")
    done("undo")
    assert len(done("closure", "list", "--json").json) == 1


def test_a_post_on_a_closed_day_is_told_of(clinic: object) -> None:
    done("closure", "add", "Christmas", "--starts", "2026-12-24", "--ends", "2026-12-26")
    done("closure", "add", "Quiet", "--starts", "2026-12-28", "--blackout", "yes")
    said = done("post", "add", "Hours", "--channel", "instagram", "--at", "2026-12-24")
    assert said.err == "Added post #1 Hours. That day: office closed: Christmas.\n"
    moved = done("post", "move", "1", "--to", "2026-12-28")
    assert moved.err.endswith("That day: blackout, no posts: Quiet.\n")
    assert "That day" not in done("post", "edit", "1", "--notes", "soon").err
    copied = done("post", "copy", "1", "--to", "2026-12-26").err
    assert copied == "Copied as #2. That day: office closed: Christmas.\n"
    many = cli("post", "move", "1", "2", "--to", "2026-12-25")
    assert "2 fall on a day with office closed: Christmas." in many.err
