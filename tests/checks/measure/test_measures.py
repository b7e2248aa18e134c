"""What is measured rather than read: pictures, hashtags, signs, plainness, length, language."""

from typing import Any

import pytest

from calendar_tui.checks.content.draft import Context, Draft, Picture, Profile
from calendar_tui.checks.content.rule import Check
from calendar_tui.checks.content.verdict import TextFinding
from calendar_tui.checks.counting.limits import Limit
from calendar_tui.checks.counting.limits import Part as Counted
from calendar_tui.checks.counting.units import Unit
from calendar_tui.checks.measure.measures import MEASURES
from calendar_tui.checks.measure.pictures import judge_picture
from calendar_tui.checks.measure.plainness import ease
from calendar_tui.checks.measure.syllables import syllables
from calendar_tui.checks.text.passage import Part
from calendar_tui.model.terms import FindingKind, Severity
from calendar_tui.service.checker import pack, rules_alone


def found(rule: str, text: str = "", **facts: Any) -> list[TextFinding]:
    """What a rule finds in a draft."""
    parts = facts.pop("parts", {Part.TEXT: text})
    return [
        each
        for each in rules_alone().check(Draft(parts, Context.POST, **facts), Profile())
        if each.rule == rule
    ]


def test_every_measure_that_a_rule_names_is_there_and_used() -> None:
    named = {rule.measure for rule in pack().rules if rule.check is Check.MEASURE}
    assert named == set(MEASURES)


@pytest.mark.parametrize(
    ("alt", "judged"),
    [
        ("Nurse gives a flu shot to an adult in a clinic room", Picture.GOOD),
        ("", Picture.MISSING),
        ("  ", Picture.MISSING),
        ("IMG_2041.jpg", Picture.FILE_NAME),
        ("flyer final v2.PNG", Picture.GOOD),
        ("flyer-final.PNG", Picture.FILE_NAME),
        ("DSC_0041", Picture.FILE_NAME),
        ("Image of a nurse", Picture.HERALDED),
        ("A photo of our front door", Picture.HERALDED),
        ("Photographer at work", Picture.GOOD),
    ],
)
def test_words_in_place_of_a_picture_are_judged(alt: str, judged: Picture) -> None:
    assert judge_picture(alt) is judged


def test_each_picture_without_good_words_is_found_where_its_words_stand() -> None:
    media = ({"ref": "a.png", "alt": "A nurse"}, {"ref": "b.png"}, {"ref": "c", "alt": "c.png"})
    missing, named = found("ALT001", parts={Part.ALT: "A nurse\nc.png"}, media=media)
    assert "Picture 2" in missing.message
    assert (named.matched, named.severity) == ("c.png", Severity.WARN)
    assert missing.fingerprint != named.fingerprint


def test_nothing_is_said_of_pictures_that_nobody_knows_of() -> None:
    assert found("ALT001", "Come in") == []


def test_only_styled_letters_weigh_more_than_advice() -> None:
    (styled,) = found("ALT003", "\U0001d5d9\U0001d5f9\U0001d602 shots")
    assert (styled.severity, styled.start, styled.end) == (Severity.WARN, 0, 3)
    (row,) = found("ALT003", "Hi \U0001f389\U0001f389 \U0001f389\U0001f389")
    assert (row.severity, row.start, row.end) == (Severity.ADVISE, 3, 8)
    assert found("ALT003", "\U0001f389 a \U0001f389 b \U0001f389 c \U0001f389 d \U0001f389") == []
    assert found("ALT003", "1\u00bd lb, No\u00aa, 5\u00b2") == []


def test_a_post_that_is_too_long_for_its_channel_says_by_how_much() -> None:
    limits = (
        Limit(Counted.TEXT, Unit.CHARACTERS, 10),
        Limit(Counted.HASHTAGS, Unit.TAGS, 1),
        Limit(Counted.TITLE, Unit.CHARACTERS, 3),
    )
    text = "Hello #one #two"
    parts = {Part.TEXT: text, Part.TITLE: "News"}
    over = found("CHAN001", parts=parts, limits=limits)
    assert {each.kind for each in over} == {FindingKind.COUNTER}
    assert {each.severity for each in over} == {Severity.BLOCK}
    assert {(each.part, each.message) for each in over} == {
        (Part.TITLE, "The post has 1 character too many in its title."),
        (Part.TEXT, "The post has 5 characters too many in its text."),
        (Part.TEXT, "The post has 1 hashtag too many in its text."),
    }
    assert found("CHAN001", "Hello #one", limits=limits) == []


def test_a_link_counts_as_long_as_it_will_be() -> None:
    limits = (Limit(Counted.TEXT, Unit.CHARACTERS, 30),)
    assert found("CHAN001", "See {link}", limits=limits) == []
    assert found("CHAN001", "See {link}", limits=limits, link="https://elm.example/" + "a" * 40)


@pytest.mark.parametrize(
    ("word", "count"),
    [
        *(("cat", 1), ("like", 1), ("table", 2), ("called", 1), ("wanted", 2), ("comes", 1)),
        *(("the", 1), ("media", 3), ("doctor", 2), ("vaccination", 4), ("don't", 1), ("video", 3)),
        *(("drying", 2), ("places", 2), ("people", 2), ("", 1), ("hmm", 1), ("annual", 3)),
    ],
)
def test_syllables_are_counted_near_enough(word: str, count: int) -> None:
    assert syllables(word) == count


def test_drugs_and_illnesses_make_no_text_hard() -> None:
    (drug,) = rules_alone().read(Draft.of_text("We give azithromycin."), Profile())
    assert ease(drug).syllables == 4


def test_a_hard_text_is_told_its_grade_and_its_longest_sentences() -> None:
    sentence = "Word, " + "careful " * 25 + "ends here. "
    found_ones = found("READ001", sentence * 4)
    assert [each.message for each in found_ones].count(
        "This sentence has 28 words; 25 are easy to follow."
    ) == 3
    assert any("grade" in each.message for each in found_ones)


def test_a_clinical_word_is_named_once_with_its_plain_one() -> None:
    (each,) = found("READ001", "Edema hurts. Edema is edema.")
    assert each.suggestion == "Say \u201cswelling\u201d."
