"""``observances``: what a practice could post about in the next weeks."""

import re
from pathlib import Path

import pytest

from tests.cli.running import cli, done, refused

pytestmark = pytest.mark.usefixtures("clinic")

EXPECTED = "Expected days follow the usual rule: look up the sponsor's before you plan.\n"


def rows(*words: str) -> list[list[str]]:
    """The table's rows as cells, without its heading."""
    lines = done("observances", *words).out.splitlines()
    return [re.split(r" {2,}", line) for line in lines[1:]]


def test_eight_weeks_from_the_practices_own_day_are_listed_by_day() -> None:
    found = done("observances")
    names = [cells[1] for cells in rows()]
    assert names.index("World AIDS Day") < names.index("National Influenza Vaccination Week")
    assert names[-1] == "Martin Luther King Jr. Day"  # 18 January, of the 56th day
    assert found.err == EXPECTED


def test_a_row_says_when_what_for_whom_and_how_sure() -> None:
    assert rows("--from", "2026-12-01", "--to", "2026-12-12", "--tag", "sensitive,naysayers") == [
        ["Tue 1 Dec 2026", "World AIDS Day", "infectious disease", "sensitive", "expected"],
        [
            "Sun 6 Dec - Sat 12 Dec 2026",
            "National Influenza Vaccination Week",
            "all",
            "expect naysayers",
            "expected",
        ],
    ]


def test_months_and_unset_days_have_no_day() -> None:
    found = {cells[1]: cells for cells in rows("--from", "2027-10-10", "--to", "2027-10-10")}
    assert found["Breast Cancer Awareness Month"][0] == "all of October 2027"
    unset = found["International Infection Prevention Week"]
    assert (unset[0], unset[-1]) == ("about October 2027", "set by sponsor")


def test_a_terminal_leaves_out_the_year_of_today() -> None:
    told = cli("observances", "--tag", "closure", terminal=True).out
    assert re.search(r"^Fri 25 Dec +Christmas Day", told, re.M)
    assert re.search(r"^Fri 1 Jan 2027 +New Year's Day", told, re.M)


def test_holidays_alone_are_sure_so_nothing_is_said() -> None:
    assert done("observances", "--tag", "closure").err == ""


def test_the_whole_year_holds_every_observance() -> None:
    found = done("observances", "--all", "--json").json
    assert len({each["id"] for each in found}) == 232
    assert found == sorted(found, key=lambda each: each["first"])


def test_days_are_typed_as_people_say_them() -> None:
    (one,) = done(
        *("observances", "--from", "1 dec", "--to", "1 dec", "--tag", "sensitive", "--json")
    ).json
    assert (one["id"], one["first"], one["confirmed"]) == ("world-aids-day", "2026-12-01", False)


def test_nothing_is_an_empty_list_and_a_word() -> None:
    window = ("observances", "--from", "2026-12-02", "--to", "2026-12-02", "--tag", "eye")
    found = done(*window)
    assert (found.out, found.err) == ("", "Nothing is marked in these days.\n")
    assert done(*window, "--json").json == []


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--tag", "pediatric"), "Did you mean pediatrics?"),
        (("--from", "2026-12-02", "--to", "2026-12-01"), "is before the first, 2026-12-02."),
        (("--to", "fri", "--all"), "Give either --to or --all."),
        (("--from", "someday"), "someday"),
    ],
)
def test_what_can_not_be_meant_is_refused(words: tuple[str, ...], sentence: str) -> None:
    assert sentence in refused(2, "observances", *words)


def test_without_a_plan_there_is_no_day_to_start_from(tmp_path: Path) -> None:
    assert "make a plan there" in refused(5, "--db", str(tmp_path / "none.db"), "observances")


KIDNEY = ("world kidney day", "2027")


def kidney() -> dict[str, object]:
    """What the list says of one day."""
    (one,) = [
        each
        for each in done("observances", "--from", "2027-03-01", "--to", "2027-03-31", "--json").json
        if each["id"] == "world-kidney-day"
    ]
    return {name: one[name] for name in ("first", "last", "confirmed")}


def test_a_day_that_was_looked_up_is_confirmed_and_taken_back() -> None:
    assert kidney() == {"first": "2027-03-11", "last": "2027-03-11", "confirmed": False}
    assert done("observances", "confirm", *KIDNEY).sentence == (
        "Confirmed World Kidney Day 2027: Thu 11 Mar 2027."
    )
    assert kidney()["confirmed"] is True
    done("observances", "confirm", *KIDNEY, "--from", "12 mar")
    assert kidney() == {"first": "2027-03-12", "last": "2027-03-12", "confirmed": True}
    done("undo")
    done("undo")
    assert kidney() == {"first": "2027-03-11", "last": "2027-03-11", "confirmed": False}
    done("redo")
    done("observances", "withdraw", *KIDNEY)
    assert kidney()["confirmed"] is False
    assert "was not confirmed" in refused(1, "observances", "withdraw", *KIDNEY)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("eating", "2027"), "with --from and --to"),
        ((*KIDNEY, "--from", "2029-03-11"), "These days are not in 2027"),
        ((*KIDNEY, "--from", "12 mar", "--to", "11 mar"), "The last day is before the first"),
        ((*KIDNEY, "--to", "11 mar"), "Give the first day with --from"),
        (("world kydney day", "2027"), "Did you mean World Kidney Day?"),
    ],
)
def test_what_cannot_be_confirmed_is_refused(words: tuple[str, ...], sentence: str) -> None:
    assert sentence in refused(2, "observances", "confirm", *words)


def test_a_practice_sees_what_it_chose() -> None:
    def mine() -> set[str]:
        found = done(
            "observances", "--mine", "--from", "2027-03-01", "--to", "2027-03-31", "--json"
        )
        return {each["id"] for each in found.json}

    assert "national-nutrition-month" in mine()
    assert "world-kidney-day" not in mine()
    done("observances", "see", "world kidney day")
    done("observances", "hide", "national nutrition month")
    assert "world-kidney-day" in mine()
    assert "national-nutrition-month" not in mine()
    done("practice", "edit", "--observances", "Eye, -world-sight-day")
    assert mine() == {"save-your-vision-month", "save-your-vision-week"}
    assert "nothing is called 'eyes'" in refused(2, "practice", "edit", "--observances", "eyes")


def test_a_post_about_one_has_its_name_tags_day_and_what_to_mind() -> None:
    found = done("observances", "post", "world aids day", "--channel", "instagram", "--json")
    post = found.json
    assert post["title"] == "World AIDS Day"
    assert post["tags"] == ["WorldAIDSDay", "InfectiousDisease"]
    assert post["at"] == "2026-12-01"
    assert post["notes"].startswith("Sensitive: a second reviewer, the crisis line")
    assert "Sensitive" in found.err
    assert (
        done("observances", "post", "world aids day", "2028", "--json").json["at"] == "2028-12-01"
    )
