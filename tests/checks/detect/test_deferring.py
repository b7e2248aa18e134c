"""Who decides: a clinician, by whatever words, or nobody."""

import pytest

from tests.checks.detect.marked import marked


@pytest.mark.parametrize(
    "text",
    [
        "Ask your doctor.",
        "Ring the nurse line before you change it.",
        "A new dose is one for her own clinician.",
        "That is a question for the pharmacist.",
        "It is up to whoever prescribed it.",
        "Let a dermatologist check that.",
        "Get it looked at.",
        "You should be seen today.",
        "Never stop it without talking to your doctor.",
        "Give your clinic a ring.",
        "See an eye doctor the same day.",
        "A dentist can tell you if it needs a cap.",
        "Your own mole belongs in an exam room.",
        "Nobody should change it without asking the prescriber.",
    ],
)
def test_what_is_left_to_a_clinician_defers(text: str) -> None:
    assert marked(text, "DEFERS")
    assert not marked(text, "UNDEFERS")


@pytest.mark.parametrize(
    "text",
    [
        "No need to ask your doctor.",
        "You don't have to call anybody at the office.",
        "Do this instead of calling the doctor.",
        "It beats calling the nurse.",
        "Stop it without talking to your doctor.",
        "It never needs to be seen.",
    ],
)
def test_what_is_taken_from_a_clinician_does_not(text: str) -> None:
    assert marked(text, "UNDEFERS")
    assert not marked(text, "DEFERS")


@pytest.mark.parametrize(
    "text",
    [
        "Tell us your favorite soup.",
        "See the new lobby.",
        "Questions? Come to the fair.",
        "Photos posted here aren't read by anyone clinical.",
        "The nurse says it is nothing.",
    ],
)
def test_other_words_leave_nothing_to_anybody(text: str) -> None:
    assert not marked(text, "DEFERS")
    assert not marked(text, "UNDEFERS")
