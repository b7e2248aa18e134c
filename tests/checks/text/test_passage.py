"""A passage knows which sentence, question and quote each place lies in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.checks.text.passage import Part, read_passage


def test_a_question_is_read_with_what_follows_it() -> None:
    passage = read_passage(Part.TEXT, "Hello all. Questions about your meds?! Message us. Bye.")
    first = passage.sentence_at(passage.text.index("meds"))
    window = passage.window(first)
    assert passage.text[window.start : window.end] == "Questions about your meds?! Message us."
    assert passage.window(first + 1) == passage.sentences[first + 1]
    assert passage.window(len(passage.sentences) - 1) == passage.sentences[-1]


def test_what_stands_in_quotes_is_told() -> None:
    passage = read_passage(Part.ALT, 'They say "flu shots cause flu" and \u201cso on\u201d. No.')
    places = {word: passage.text.index(word) for word in ("flu", "and", "so", "No")}
    quoted = {word for word, place in places.items() if passage.is_quoted(place)}
    assert quoted == {"flu", "so"}


@given(st.text(st.sampled_from("aB .!?\n\"'\u201c") | st.characters(), max_size=80))
def test_every_token_belongs_to_its_sentence(raw: str) -> None:
    passage = read_passage(Part.TEXT, raw)
    assert len(passage.firsts) == len(passage.sentences) + 1
    for number, span in enumerate(passage.sentences):
        mine = passage.tokens[passage.firsts[number] : passage.firsts[number + 1]]
        assert mine
        assert passage.sentence_at(mine[0].start) == number
        assert mine[0].start == span.start


@pytest.mark.parametrize("raw", ["", " \n ", "\u200b"])
def test_nothing_is_read_as_nothing(raw: str) -> None:
    passage = read_passage(Part.TEXT, raw)
    assert passage.sentences == passage.tokens == passage.quotes == ()
    assert passage.sentence_at(0) == 0
