"""The lists of words that the program brings along: whole, in order, and not at odds."""

from itertools import combinations

import pytest

from calendar_tui.checks.text.folding import fold
from calendar_tui.checks.text.lexicon import ENDINGS, Tag, parse_lexicon
from calendar_tui.checks.text.tokens import Kind, tokens
from calendar_tui.service.lexicons import lexicons
from calendar_tui.service.shipped import data_path

FORMS = {
    tag: {
        form.words: form
        for form in parse_lexicon(
            tag, data_path("lexicons", f"{tag}.txt").read_text(encoding="utf-8")
        ).forms
    }
    for tag in Tag
}

APART = (
    {Tag.TREAT, Tag.SAFE_VERB},
    {Tag.PERSON, Tag.PEOPLE, Tag.KIN, Tag.CLINICIAN},
    {Tag.DRUG, Tag.CONDITION, Tag.SYMPTOM, Tag.BODY, Tag.PROCEDURE, Tag.PLACE},
    {Tag.STIGMA, Tag.JARGON},
    {Tag.FIRST_NAME, Tag.AMBIGUOUS_NAME},
    {Tag.FIRST_NAME, Tag.EPONYM},
    {Tag.FIRST_NAME, Tag.DRUG},
    {Tag.MODAL, Tag.NEGATION},
    {Tag.SAFE_VERB, Tag.DEFERRAL},
    *({Tag.GUARD, tag} for tag in Tag if tag is not Tag.GUARD),
)
"""Lists of which a form is in one at most."""


def test_there_is_a_file_for_each_list_and_no_other() -> None:
    named = {path.name for path in data_path("lexicons").iterdir()}
    assert named == {f"{name}.txt" for name in (*Tag, ENDINGS)}


@pytest.mark.parametrize("tag", Tag)
def test_a_list_says_what_it_holds_and_stands_in_order(tag: Tag) -> None:
    lines = data_path("lexicons", f"{tag}.txt").read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("# ")
    assert lines[1].startswith("# As of 20")
    assert lines[3:] == sorted(lines[3:], key=str.lower)


def test_no_form_is_in_two_lists_that_contradict_each_other() -> None:
    clashes = {
        (one, other): [" ".join(each) for each in FORMS[one].keys() & FORMS[other].keys()]
        for apart in APART
        for one, other in combinations(sorted(apart), 2)
    }
    assert {pair: words for pair, words in clashes.items() if words} == {}


def test_only_what_is_not_to_be_said_has_something_to_say_instead() -> None:
    for tag, forms in FORMS.items():
        wanted = tag in {Tag.STIGMA, Tag.JARGON}
        assert [form.text for form in forms.values() if bool(form.instead) != wanted] == []


def test_every_form_is_looked_up_as_a_texts_tokens_are() -> None:
    for forms in FORMS.values():
        for words, form in forms.items():
            cut = tokens(fold(form.text).text)
            assert words == tuple(each.word for each in cut if each.kind is not Kind.SIGN)


def test_nothing_said_instead_holds_a_word_to_avoid() -> None:
    lists = lexicons()
    for tag in (Tag.STIGMA, Tag.JARGON):
        for form in FORMS[tag].values():
            hits = lists.find([each.word for each in tokens(form.instead)])
            assert [hit for hit in hits if hit.tags & {Tag.STIGMA, Tag.INSULT}] == [], form


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("insulin", {Tag.DRUG}),
        ("fluvastatin", {Tag.DRUG}),
        ("high blood pressure", {Tag.CONDITION}),
        ("chest pain", {Tag.SYMPTOM}),
        ("flu shot", {Tag.PROCEDURE}),
        ("take care", {Tag.SAFE_VERB}),
        ("mother-in-law", {Tag.KIN}),
        ("patient portal", {Tag.GUARD}),
        ("call 911", {Tag.EMERGENCY}),
        ("talk to your doctor", {Tag.DEFERRAL}),
        ("Mother's Day", {Tag.CAPITAL}),
        ("Will", {Tag.AMBIGUOUS_NAME, Tag.MODAL}),
        ("MS", {Tag.CONDITION, Tag.CAPITAL, Tag.HONORIFIC}),
        ("April", {Tag.AMBIGUOUS_NAME, Tag.CAPITAL}),
        ("trolley", set()),
        ("except", set()),
        ("window", set()),
    ],
)
def test_a_term_has_the_tags_of_its_lists(text: str, tags: set[str]) -> None:
    cut = tokens(text)
    hits = lexicons().find([each.word for each in cut], [each.text for each in cut])
    assert [set(hit.tags) for hit in hits] == ([tags] if tags else [])
