"""Lists of words: what may stand in one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.checks.text.lexicon import (
    MOST_WORDS,
    LexiconError,
    parse_endings,
    parse_lexicon,
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("pain\nache\npain", "line 3: “pain” is there already"),
        ("x-ray\nx ray", "line 2: “x ray” is there already"),
        ("# list\n\n pain", "line 3: “ pain” is no form"),
        ("two  spaces", "is no form"),
        ("troll*", "is no form"),
        ("don\u2019t", "is no form"),
        ("\uff50ain", "styled letters"),
        ("pa\u200bin", "can't be seen"),
        ("pain\r", "can't be seen"),
        ("pain = a\tb", "can't be seen"),
        ("pain = ", "nothing to say instead"),
        ("= pain", "is no form"),
        ("a " * MOST_WORDS + "b", "more than 8 words"),
    ],
)
def test_what_is_wrong_with_a_list_is_said_with_its_line(text: str, said: str) -> None:
    with pytest.raises(LexiconError) as wrong:
        parse_lexicon("symptom", text)
    assert str(wrong.value).startswith("symptom, line ")
    assert said in str(wrong.value)


@pytest.mark.parametrize(
    "text", ["-", "-a", "--mab", "-mab\n-mab", "-mab\nrose", "-mAb", "-m b", "-mabcdefghijklm"]
)
def test_a_list_of_endings_holds_endings_and_exceptions_that_have_one(text: str) -> None:
    with pytest.raises(LexiconError):
        parse_endings("endings", text, "drug")


@given(st.text(max_size=60))
def test_any_text_is_a_list_or_says_why_not(text: str) -> None:
    try:
        forms = parse_lexicon("drug", text).forms
    except LexiconError:
        return
    shown = "\n".join(
        f"{each.text} = {each.instead}" if each.instead else each.text for each in forms
    )
    assert parse_lexicon("drug", shown).forms == forms
