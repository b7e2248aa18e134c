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
