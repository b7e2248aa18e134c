"""Series by the command line alone: slots, skipping, this, this and following, all."""

from pathlib import Path

import pytest

from tests.cli.running import cli, done, refused


@pytest.fixture
def tips(clinic: Path) -> Path:
    """A plan with a series of every Tuesday at nine."""
    done(
        *("series", "add", "Tips", "--rule", "every tue", "--starts", "2026-12-01"),
        *("--clock", "9:00", "--channel", "ig", "--title", "Tip of the week", "--tags", "tips"),
    )
    return clinic


def days(*words: str) -> list[str]:
    """The days of open slots of December and January."""
    window = ("--from", "2026-12-01", "--to", "2027-01-31")
    return [
        slot["original_day"] for slot in done("series", "slots", *words, *window, "--json").json
    ]


TUESDAYS = [
    *("2026-12-01", "2026-12-08", "2026-12-15", "2026-12-22", "2026-12-29"),
    *("2027-01-05", "2027-01-12", "2027-01-19", "2027-01-26"),
]


def test_a_skipped_slot_comes_back_and_undo_and_redo_know_it(tips: Path) -> None:
    done("series", "skip", "tips", "2026-12-29")
    without = [day for day in TUESDAYS if day != "2026-12-29"]
    assert days() == without
    assert "skipped already" in refused(2, "series", "skip", "tips", "2026-12-29")
    done("series", "back", "tips", "2026-12-29")
    assert days() == TUESDAYS
    done("undo")
    assert days() == without
    done("redo")
    assert days() == TUESDAYS


def test_a_filled_slot_is_a_post_of_its_own_and_its_delete_opens_it_again(tips: Path) -> None:
    made = done("series", "fill", "tips", "2026-12-08", "--title", "Wash hands", "--json").json
    assert (made["title"], made["at"], made["tags"]) == (
        "Wash hands",
        "2026-12-08T09:00:00-06:00",
        ["tips"],
    )
    assert (made["series"], made["original_day"]) == ("tips", "2026-12-08")
    assert "Tips, slot of Tue 8 Dec 2026" in done("post", "show", "1").out
    assert "2026-12-08" not in days()
    assert "filled by post #1" in refused(1, "series", "fill", "tips", "2026-12-08")
    assert "delete or cancel" in refused(1, "series", "skip", "tips", "2026-12-08")
    done("post", "move", "1", "--to", "2026-12-10")
    assert "2026-12-08" not in days()
    copied = done("post", "copy", "1", "--json").json[0]["id"]
    assert done("post", "show", str(copied), "--json").json["series"] is None
    done("post", "delete", "1")
    assert days() == TUESDAYS
    done("undo")
    assert "2026-12-08" not in days()


def test_a_slot_that_was_filled_again_is_not_taken_back_by_what_was_deleted(tips: Path) -> None:
    done("series", "fill", "tips", "2026-12-08")
    done("post", "delete", "1")
    done("series", "fill", "tips", "2026-12-08")
    assert "filled by post #2" in refused(1, "post", "restore", "1")
    deleted = done("history", "--limit", "2", "--json").json[1]["seq"]
    assert "a slot it would bring back is taken" in refused(1, "undo", str(deleted))


def test_this_and_following_leaves_what_was_and_undo_joins_both_again(tips: Path) -> None:
    done("series", "fill", "tips", "2026-12-01")
    done("series", "fill", "tips", "2026-12-15")
    done("series", "skip", "tips", "2026-12-22")
    done("series", "edit", "tips", "--from", "2026-12-10", "--rule", "every thu", "--yes")
    assert days() == [
        *("2026-12-08", "2026-12-10", "2026-12-24", "2026-12-31"),
        *("2027-01-07", "2027-01-14", "2027-01-21", "2027-01-28"),
    ]
    moved = done("post", "show", "2", "--json").json
    assert (moved["at"], moved["original_day"]) == ("2026-12-17T09:00:00-06:00", "2026-12-17")
    assert done("post", "show", "1", "--json").json["series"] == "tips-until-9-dec-2026"
    done("undo")
    assert done("post", "show", "2", "--json").json["at"] == "2026-12-15T09:00:00-06:00"
    assert days() == [day for day in TUESDAYS[1:] if day not in {"2026-12-15", "2026-12-22"}]
    done("redo")
    assert days("tips")[0] == "2026-12-10"
    done("verify")


def test_a_change_of_all_moves_posts_only_if_it_may(tips: Path) -> None:
    done("series", "fill", "tips", "2026-12-08")
    told = done("series", "edit", "tips", "--clock", "10:30", "--leave", "--yes").err
    assert "1 post no longer fits" in told
    assert "They stay there" in told
    assert done("post", "show", "1", "--json").json["at"] == "2026-12-08T09:00:00-06:00"
    done("undo")
    done("series", "edit", "tips", "--clock", "10:30", "--yes")
    assert done("post", "show", "1", "--json").json["at"] == "2026-12-08T10:30:00-06:00"


def test_a_post_is_made_to_repeat_and_fills_the_first_slot(clinic: Path) -> None:
    done("post", "add", "Flu shots", "--channel", "ig", "--at", "2026-12-03 9:00")
    assert "is not one of: every Tue" in refused(1, "post", "repeat", "1", "every tue")
    done("post", "repeat", "1", "every thu, 3 times")
    assert days() == ["2026-12-10", "2026-12-17"]
    assert done("post", "show", "1", "--json").json["series"] == "flu-shots"
    assert "in a series already" in refused(1, "post", "repeat", "1", "every thu")
    done("undo")
    assert days() == []
    assert done("post", "show", "1", "--json").json["series"] is None


def test_a_time_that_clocks_leave_out_or_repeat_is_told_at_entry(clinic: Path) -> None:
    told = done("series", "add", "Early", "--rule", "every sun", "--clock", "2:30").err
    assert "2:30" in told or "02:30" in told
    assert "14 Mar 2027" in told


def test_days_off_are_left_out_where_the_series_says_so(tips: Path) -> None:
    done("closure", "add", "Holidays", "--starts", "2026-12-21", "--ends", "2027-01-01")
    assert days() == TUESDAYS
    done("series", "edit", "tips", "--skip-closures", "yes")
    assert days() == [day for day in TUESDAYS if day not in {"2026-12-22", "2026-12-29"}]


def test_posts_are_listed_with_open_slots_only_if_asked(tips: Path) -> None:
    asked = ("post", "list", "--from", "2026-12-01", "--to", "2026-12-09", "--json")
    assert done(*asked).json == []
    assert [slot["at"] for slot in done(*asked, "--occurrences").json] == [
        "2026-12-01T09:00:00-06:00",
        "2026-12-08T09:00:00-06:00",
    ]
    assert done(*asked, "--occurrences", "--channel", "fb").json == []
    assert cli("series", "retire", "tips").code == 0
    assert done(*asked, "--occurrences").json == []


def test_the_next_free_time_of_a_channel_is_what_nothing_holds(clinic: Path) -> None:
    assert "no posting times yet" in refused(1, "channel", "free", "ig")
    done("channel", "edit", "instagram", "--slots", "tue 9:00, thu 17:30")
    asked = ("channel", "free", "ig", "--count", "3", "--json")
    assert done(*asked).json == [
        "2026-11-26T17:30:00-06:00",
        "2026-12-01T09:00:00-06:00",
        "2026-12-03T17:30:00-06:00",
    ]
    done("series", "add", "Tips", "--rule", "every tue", "--clock", "9:00", "--channel", "ig")
    made = done("post", "add", "Flu", "--channel", "ig", "--next-slot", "--json").json
    assert made["at"] == "2026-11-26T17:30:00-06:00"
    done("post", "add", "Colds", "--channel", "ig")
    done("post", "move", "2", "--next-slot")
    assert done("post", "show", "2", "--json").json["at"] == "2026-12-03T17:30:00-06:00"
    assert "Say where to" in refused(2, "post", "move", "2", "--next-slot", "--days", "1")


def test_a_channel_without_times_posts_at_the_hour_it_used_last(clinic: Path) -> None:
    done("post", "add", "Flu", "--channel", "fb", "--at", "2026-11-24 17:15")
    assert done("channel", "free", "fb").out.strip() == "Wed 25 Nov 2026 17:15"
