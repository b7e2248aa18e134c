"""Where a clause begins: a bare verb there is an imperative."""

import pytest

from tests.checks.content.sample import read


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("Take it", ["Take"]),
        ("If it hurts, take it and rest", ["If", "take", "rest"]),
        ("So just please stop", ["So", "just", "please", "stop"]),
        ("We take it", ["We"]),
        ("Fever? Rest (and drink)", ["Fever", "Rest", "and", "drink"]),
        ("- Rest - drink", ["Rest"]),
    ],
)
def test_a_clause_begins_at_a_sentence_a_stop_or_a_joining_word(
    text: str, begins: list[str]
) -> None:
    reading = read(text)
    found = [reading.words[at].text for at in sorted(reading.clauses) if at < len(reading.words)]
    assert [each for each in found if each.isalpha()] == begins
