"""A negation reaches a few words ahead, within its part of the sentence."""

import pytest

from calendar_tui.checks.text.folding import fold
from calendar_tui.checks.text.scope import negated
from calendar_tui.checks.text.tokens import tokens

CUES = {"never", "don't", "not", "no", "without"}


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Never stop your insulin.", "never"),
        ("Don\u2019t just suddenly stop it.", "don't"),
        ("You should not, stop it.", None),
        ("Never mind, stop it.", None),
        ("Don't wait but stop it.", None),
        ("Not one of the two big pills can stop it.", None),
        ("Stop it, don't wait.", None),
        ("We do not now stop it.", "not"),
    ],
)
def test_it_is_negated_by_what_stands_before(text: str, cue: str | None) -> None:
    found = tokens(fold(text).text)
    (index,) = [at for at, each in enumerate(found) if each.word == "stop"]
    at = negated(found, index, CUES)
    assert (None if at is None else found[at].word) == cue


def test_a_sentence_before_negates_nothing() -> None:
    found = tokens("no stop")
    assert negated(found, 1, CUES) == 0
    assert negated(found, 1, CUES, since=1) is None
