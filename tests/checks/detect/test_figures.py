"""Numbers are told apart by what they count."""

import pytest

from calendar_tui.checks.content.draft import Context, Draft, Profile
from calendar_tui.checks.detect.figures import FIGURES
from calendar_tui.service.checker import rules_alone


def marked(text: str) -> set[str]:
    """What the numbers of a text are."""
    (reading,) = rules_alone().read(Draft.of_text(text, Context.POST), Profile())
    return set(reading.features) & FIGURES


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("98% of them", {"PERCENT"}),
        ("98 percent of them", {"PERCENT"}),
        ("100 % of them", {"PERCENT", "WHOLE"}),
        ("a $10 card", {"MONEY"}),
        ("ten dollars or 10 bucks", {"MONEY"}),
        ("the #1 choice", {"RANK"}),
        ("We are No. 1 here", {"RANK"}),
        ("number one in town", {"RANK"}),
        ("open since 1998", {"YEAR"}),
        ("9 out of 10 agree", {"ODDS"}),
        ("one in three adults", {"ODDS"}),
        ("3 in 2026", {"YEAR"}),
        ("10 in 2", set()),
        ("#Flu2026 #Top5Tips", {"YEAR"}),
        ("Suite 14, room 3", set()),
        ("The answer is no. 12 came", set()),
    ],
)
def test_a_number_is_known_by_what_stands_at_it(text: str, figures: set[str]) -> None:
    assert marked(text) == figures


def test_digits_of_any_alphabet_and_of_any_length_do_no_harm() -> None:
    assert marked("² in ٣, " + "9" * 5000 + " in " + "9" * 5000) <= FIGURES
