"""Of whom a text tells."""

import pytest

from calendar_tui.checks.content.reading import Reading
from calendar_tui.checks.detect.telling import telling
from calendar_tui.checks.text.passage import Part, read_passage
from calendar_tui.service.checker import rules_alone


def told(text: str) -> dict[str, str]:
    """The phrases of one person or a few in a text, and what each is."""
    reading = Reading(read_passage(Part.TEXT, text), rules_alone().vocabulary)
    return {
        reading.said(mark.place): mark.feature
        for mark in telling(reading)
        if mark.feature != "PAST"
    }


@pytest.mark.parametrize(
    ("text", "phrase", "feature"),
    [
        ("A retired mail carrier came by", "A retired mail carrier", "ONE"),
        ("We met a 12-year-old with a cast", "a 12-year-old", "ONE"),
        ("One of our sweetest little patients waved", "One of our sweetest little patients", "ONE"),
        ("In May it was a rookie pilot", "a rookie pilot", "ONE"),
        ("Somebody ran the stairs", "Somebody", "SOMEBODY"),
        ("Hats off to the yodeler who sat still", "the yodeler", "THE_ONE"),
        ("This week's jockey sat still", "week's jockey", "THE_ONE"),
        ("Hats off to the kid who sat still", "the kid", "THE_ONE"),
        ("Ask my 2:30 about candy", "my 2:30", "THE_ONE"),
        ("Our oldest patient waved", "Our oldest patient", "THE_ONE"),
        ("Bed 4 went home", "Bed 4", "THE_ONE"),
        ("The couple from Elm Street is engaged", "The couple", "A_FEW"),
        ("Your mother trusted us", "Your mother", "YOUR_ONE"),
        ("My wife had it too", "My wife", "MY_ONE"),
    ],
)
def test_a_noun_makes_a_phrase_with_its_determiner(text: str, phrase: str, feature: str) -> None:
    assert told(text)[phrase] == feature


@pytest.mark.parametrize(
    "text",
    [
        "Any child can come, and every patient gets a plan",
        "I felt like a kid on the toddler scale",
        "I'm a mom of two and you're a runner",
        "It takes a couple of minutes",
        "Call the person who wrote the prescription",
        "Patients and families are welcome",
    ],
)
def test_whoever_stands_for_all_or_is_only_half_a_word_is_nobody(text: str) -> None:
    assert told(text) == {}
