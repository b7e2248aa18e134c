"""How old one person is, and what is a group's age, a thing's or no age at all."""

import pytest

from tests.checks.detect.marked import marked

ONE = [
    ("A 42-year-old came in on Friday.", "42-year-old"),
    ("A nine-month-old with a cough", "nine-month-old"),
    ("Pt is a 42 yo with a cough.", "42 yo"),
    ("She turns 40 today.", "40"),
    ("Mr. Alden Stroud, 88, waves.", "88"),
    ("His grandpa is 67 and still runs.", "67"),
    ("Eighteen candles for Josiah Wren!", "Eighteen candles"),
    ("It was her ninety-first birthday.", "ninety-first birthday"),
    ("She is 72 years young.", "72 years young"),
    ("Nadia, aged 66, likes it here.", "66"),
]

MANY = [
    "Adults 45 and older need a check.",
    "For babies 6 months old and up.",
    "Shots for 11 and 12 year olds are listed below.",
    "A pea of paste at age three is enough.",
    "Women over 50 years old should ask.",
    "Ages 65 and older: walk in.",
]

NONE = [
    "Our practice turns 25 today.",
    "The 30-year-old building has a new roof.",
    "We close at 5, and reopen at 8.",
    "Chair 3, room 4, page 11.",
]


@pytest.mark.parametrize(("text", "said"), ONE, ids=[said for _, said in ONE])
def test_one_persons_age_is_found(text: str, said: str) -> None:
    assert said in marked(text, "AGE")


@pytest.mark.parametrize("text", [*MANY, *NONE])
def test_groups_and_things_have_no_persons_age(text: str) -> None:
    assert marked(text, "AGE") == []


@pytest.mark.parametrize("text", MANY[:4])
def test_a_threshold_is_known_as_one(text: str) -> None:
    assert marked(text, "AGE_GROUP") != []


def test_ninety_and_more_is_told_apart() -> None:
    assert marked("She turned 91. He turned 89.", "AGE_90") == ["91"]
    assert marked("A 95-day-old came in.", "AGE_90") == []
