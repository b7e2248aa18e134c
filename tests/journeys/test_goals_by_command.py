"""Goals by the command line: how they stand, numbers, what nobody posts about, what is amiss."""

import re

import pytest

from tests.cli.running import Done, cli, done, refused

pytestmark = pytest.mark.usefixtures("clinic")

DUE = ("--due", "31 mar")


@pytest.fixture
def goals() -> None:
    """Two posts for parents a month, and followers."""
    parents = ("--filter", "audience:parents", "--target", "2", *DUE)
    done("goal", "add", "Posts for parents", *parents)
    followers = ("--measure", "reading", "--target", "500", "--unit", "followers")
    done("goal", "add", "Followers", *followers, "--baseline", "200", *DUE)


def post(title: str, at: str, *words: str) -> int:
    """Write a post; its number."""
    made = done("post", "add", title, "--channel", "ig", "--at", at, *words, "--json")
    return int(made.json["id"])


def cells(found: Done) -> list[list[str]]:
    """A table's rows as cells, without its heading."""
    return [re.split(r" {2,}", line) for line in found.out.splitlines()[1:]]


def test_a_goal_is_behind_until_the_posts_are_planned(goals: None) -> None:
    short = cli("goal", "status", "parents")
    assert short.code == 1
    assert cells(short)[0][:4] == ["Posts for parents", "short", "..........", "2 posts short"]
    post("One", "fri", "--audience", "parents")
    post("Two", "27 nov", "--audience", "parents")
    assert cells(done("goal", "status", "parents")) == [
        ["Posts for parents", "met", "##########", "-", "2 of 2 this month"]
    ]
    assert cli("goal", "status", "parents", "--on", "31 oct").code == 1
    (found,) = done("goal", "status", "parents", "--json").json
    assert (found["state"], found["posts"], found["from"]) == ("met", 2, "2026-11-01")


def test_numbers_are_written_corrected_and_deleted(goals: None) -> None:
    assert done("goal", "reading", "followers", "300", "--on", "1 nov").sentence.endswith(
        "Followers: 300 followers on Sun 1 Nov 2026."
    )
    done("goal", "reading", "followers", "1,310", "--note", "by phone")
    assert "in place of 1,310" in done("goal", "reading", "followers", "310").err
    listed = done("goal", "readings", "followers")
    assert cells(listed) == [["Sun 1 Nov 2026", "300"], ["Tue 24 Nov 2026", "310", "by phone"]]
    assert "310 of 500 followers" in listed.err
    done("goal", "reading", "followers", "--delete")
    found = done("goal", "readings", "followers", "--json").json
    assert [(each["day"], each["value"]) for each in found["readings"]] == [("2026-11-01", 300.0)]
    done("undo")
    assert len(done("goal", "readings", "followers", "--json").json["readings"]) == 2


def test_a_file_of_numbers_comes_in_whole_and_goes_with_one_undo(goals: None, tmp_path) -> None:
    done("goal", "reading", "followers", "300", "--on", "1 nov")
    sheet = tmp_path / "numbers.csv"
    sheet.write_text("Date,Followers,Note\n2026-11-01,305,\n2026-11-08,310,fair\n2026-11-08,310,\n")
    dry = done("goal", "reading", "--csv", sheet, "--dry-run", "--json").json
    assert [each["verdict"] for each in dry] == ["new", "new", "duplicate"]
    assert dry[0]["reasons"] == ["It takes the place of another number of that day."]
    found = done("goal", "reading", "--csv", sheet, "--yes")
    assert found.err.endswith("Brought in 2 readings. calendar-tui undo takes all of it back.\n")

    def values() -> list[float]:
        """The readings as they stand."""
        readings = done("goal", "readings", "followers", "--json").json["readings"]
        return [each["value"] for each in readings]

    assert values() == [305.0, 310.0]
    assert "Nothing new" in done("goal", "reading", "--csv", sheet, "--yes").err
    done("undo")
    assert values() == [300.0]
    done("redo")
    assert values() == [305.0, 310.0]


def test_one_number_that_is_none_keeps_the_whole_file_out(goals: None, tmp_path) -> None:
    sheet = tmp_path / "numbers.csv"
    sheet.write_text(
        "Day,Value,Goal\n2026-11-01,305,\n2026-11-25,1,followers\n2026-11-02,many,followers\n"
        "2026-11-03,4,Posts for parents\n2026-11-04,4,friends\n2026-11-01,306,followers\n"
    )
    dry = cli("goal", "reading", "followers", "--csv", sheet, "--dry-run")
    assert dry.code == 1
    for said in (
        "still to come: a reading tells what was. (line 3)",
        "must be a number",
        "only goals of the measure reading take numbers. (line 5)",
        'There is no goal "friends"',
        "Line 2 says another number for that day; keep one of them. (line 7)",
    ):
        assert said in dry.err
    assert "It names no goal" in cli("goal", "reading", "--csv", sheet, "--dry-run").err
    found = cli("goal", "reading", "followers", "--csv", sheet, "--yes")
    assert (found.code, "Nothing was brought in: 5 of 6 numbers" in found.err) == (1, True)
    assert done("goal", "readings", "followers", "--json").json["readings"] == []
    assert "a file with --csv" in cli("goal", "reading").err
    assert "those of the file" in cli("goal", "reading", "followers", "3", "--csv", sheet).err


@pytest.mark.parametrize(
    ("code", "words", "sentence"),
    [
        (1, ("parents", "3"), "only goals of the measure reading take numbers"),
        (2, ("followers", "3", "--on", "tomorrow"), "still to come"),
        (2, ("followers", "many"), "must be a number"),
        (2, ("followers",), "Give the number that was read, or --delete"),
        (2, ("followers", "3", "--delete"), "not both"),
        (2, ("followers", "--delete"), "There is no reading of Tue 24 Nov 2026"),
        (2, ("friends", "3"), "There is no goal"),
    ],
)
def test_what_is_no_reading_is_refused(
    goals: None, code: int, words: tuple[str, ...], sentence: str
) -> None:
    found = cli("goal", "reading", *words)
    assert (found.code, sentence in found.err) == (code, True), found


def test_a_post_names_its_goals_and_is_found_by_them(goals: None) -> None:
    number = post("One", "fri", "--goals", "Followers, Posts for parents")
    other = post("Two", "fri")
    assert "Goals    Followers, Posts for parents" in done("post", "show", number).out
    shown = done("post", "show", number, "--json").json
    assert shown["goals"] == ["followers", "posts-for-parents"]
    assert [each["id"] for each in done("post", "list", "--goal", "foll", "--json").json] == [1]
    without = done("post", "list", "--goal", "none", "--json").json
    assert [each["id"] for each in without] == [other]
    done("post", "edit", number, "--goals", "")
    assert done("post", "show", number, "--json").json["goals"] == []
    assert "did you mean followers" in refused(2, "post", "edit", number, "--goals", "folowers")
    line = '{"title": "Three", "channel": "instagram", "goals": ["followers"]}'
    done("post", "add", "--stdin", stdin=line)
    assert done("post", "show", 3, "--json").json["goals"] == ["followers"]


def test_posts_that_lack_a_goal_an_audience_or_a_pillar_are_listed(goals: None) -> None:
    whole = ("--goals", "followers", "--audience", "parents", "--pillar", "educ")
    post("Whole", "fri", *whole)
    for lacking in range(3):
        post("Lacks", "fri", *whole[: lacking * 2], *whole[lacking * 2 + 2 :])
    found = done("post", "list", "--unlinked", "--json").json
    assert [each["id"] for each in found] == [2, 3, 4]


def test_a_goal_column_of_a_sheet_names_goals_or_goes_into_the_notes(goals: None, tmp_path) -> None:
    sheet = tmp_path / "sheet.csv"
    sheet.write_text(
        "Date,Channel,Caption,Goal\n2026-12-01,Instagram,One,followers\n"
        "2026-12-02,Instagram,Two,Awareness; followers\n"
    )
    found = done("import", "csv", sheet, "--yes")
    assert "The plan has no goal Awareness: kept in the notes. (line 3)" in found.err
    one, two = done("post", "list", "--json").json
    assert (one["goals"], one["notes"]) == (["followers"], "")
    assert (two["goals"], two["notes"]) == (["followers"], "Goals: Awareness")


def test_holes_are_shown_plainly(goals: None) -> None:
    post("One", "1 dec", "--audience", "parents", "--pillar", "educ")
    found = done("goal", "matrix", "--months", "2")
    education = next(row for row in cells(found) if row[1].startswith("Educ"))
    assert education[2:] == ["none", "1"]
    assert "have no post" in found.err
    said = done("goal", "matrix", "--by", "goal", "--months", "1", "--json").json
    assert [axis["name"] for axis in said["axes"]] == ["goal", "month"]
    assert len(said["holes"]) == 2
    assert "did you mean pillar?" in refused(2, "goal", "matrix", "--by", "pilar")


def test_the_check_says_what_why_what_to_do_and_where(goals: None) -> None:
    found = cli("check", "plan")
    assert found.code == 1
    assert found.out.startswith("block  ")
    assert "       why   " in found.out
    assert "       where calendar-tui " in found.out
    assert re.fullmatch(r"\d+ block, .*\.\n", found.err)
    lines = cli("check", "plan", "--jsonl").lines
    assert lines == cli("check", "plan", "--json").json
    assert {"rule", "severity", "message", "suggestion", "go"} <= lines[0].keys()


def test_people_read_words_and_not_stored_ones(goals: None) -> None:
    done("goal", "edit", "followers", "--comparison", "at most", "--period", "last 28 days")
    shown = done("goal", "show", "followers").out
    assert "at most" in shown
    assert "last 28 days" in done("goal", "list").out
    assert done("goal", "show", "followers", "--json").json["comparison"] == "at_most"
