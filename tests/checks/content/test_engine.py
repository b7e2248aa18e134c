"""The engine: what clears a match, how heavy a finding is, and that it is the same every time."""

from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.checks.content.draft import PLANLESS, Context, Draft, Policy, Profile
from calendar_tui.checks.text.passage import Part
from calendar_tui.model.terms import FindingKind, Severity
from calendar_tui.service.checker import checker as shipped
from tests.checks.content.sample import checker, found, words

TAKE = "find = ['TREAT ... DRUG']\n"


def test_a_negation_clears_where_the_rule_says_so() -> None:
    rule = TAKE + "unless = ['negated']"
    assert words("Stop your aspirin", rule) == ["Stop your aspirin"]
    assert not words("Never stop your aspirin", rule)
    assert words("Not today, stop your aspirin", rule)
    assert words("Never stop your aspirin", TAKE)


def test_a_deferral_clears_unless_it_is_negated_itself() -> None:
    rule = TAKE + "unless = ['deferral']"
    assert not words("Ask your doctor before you stop aspirin", rule)
    assert words("Don't ask your doctor before you stop aspirin", rule)


def test_emergency_help_in_the_next_sentence_clears_and_farther_away_does_not() -> None:
    rule = TAKE + "unless = ['emergency']"
    assert not words("Take aspirin. Call 911.", rule)
    assert words("Take aspirin. Sit down. Call 911.", rule)


def test_questions_conditions_quotes_and_sources_clear() -> None:
    assert not words("Did you take aspirin?", TAKE + "unless = ['question']")
    assert not words("When you take aspirin it helps", TAKE + "unless = ['conditional']")
    assert words("You take aspirin when it hurts", TAKE + "unless = ['conditional']")
    assert not words('He said "take aspirin" twice', TAKE + "unless = ['quoted']")
    assert not words("Take aspirin. More on www.cdc.gov", TAKE + "unless = ['source']")


def test_other_words_clear_in_the_window_or_anywhere() -> None:
    assert not words("Take the train, not aspirin", TAKE + "unless_find = ['train']")
    assert words("Take aspirin. A train.", TAKE + "unless_find = ['train']")
    assert not words("Take aspirin. A train.", TAKE + "unless_anywhere = ['train']")


def test_enough_must_stand_beside_it() -> None:
    rule = "find = ['DRUG']\nleast = 2\namong = ['you', 'fever', 'sick']"
    assert not words("You know aspirin", rule)
    assert words("You know aspirin and fever", rule)


def test_the_first_clause_that_finds_something_says_how_heavy_it_is() -> None:
    rule = TAKE + "severity = 'block'\n[[rule.also]]\nseverity = 'advise'\nfind = ['DRUG']"
    heavy = [each.severity for each in found("Take aspirin. We sell statin.", rule)]
    assert heavy == [Severity.BLOCK, Severity.ADVISE]


def test_a_rule_looks_only_where_it_says() -> None:
    assert not words("Take aspirin", TAKE + "contexts = ['reply']")
    assert words("Take aspirin", TAKE + "contexts = ['reply']", context=Context.REPLY)
    draft = Draft({Part.ALT: "Take aspirin"})
    assert not checker(TAKE + "scope = ['text']").check(draft, PLANLESS)
    assert checker(TAKE + "scope = ['alt']").check(draft, PLANLESS)[0].part is Part.ALT


def test_without_a_plan_a_rule_may_weigh_less_and_never_more() -> None:
    rule = TAKE + "planless = 'advise'"
    assert found("Take aspirin", rule)[0].severity is Severity.ADVISE
    assert found("Take aspirin", rule, profile=Profile("Ours"))[0].severity is Severity.WARN
    assert found("Take aspirin", TAKE + "planless = 'block'")[0].severity is Severity.WARN


def test_a_practice_may_raise_a_rule_or_switch_it_off_but_not_lower_it() -> None:
    (raised,) = found("Take aspirin", TAKE, policy=Policy(raised={"T001": "block"}))
    (lowered,) = found("Take aspirin", TAKE, policy=Policy(raised={"T001": "advise"}))
    assert (raised.severity, lowered.severity) == (Severity.BLOCK, Severity.WARN)
    assert not found("Take aspirin", TAKE, policy=Policy(off=frozenset({"T001"})))


def test_a_question_is_asked_once_and_not_where_a_heavier_rule_has_spoken() -> None:
    ask = "find = ['DRUG']\nask = 'what'\nseverity = 'ask'"
    text = "Statin here. Take aspirin. Statin again."
    findings = found(text, TAKE, ask + "\nquiet = ['T001']")
    assert [(each.kind, each.matched) for each in findings] == [
        (FindingKind.RULE, "Take aspirin"),
        (FindingKind.ASK, "Statin"),
    ]
    assert len(found("Take aspirin.", TAKE, ask + "\nquiet = ['T001']")) == 1


def test_a_list_says_what_to_write_instead() -> None:
    rule = "check = 'substitution'\ntags = ['stigma']\nuse_instead = 'Say “{instead}”.'"
    (finding,) = found("Help for Addicts here", rule)
    assert (finding.matched, finding.suggestion) == ("Addicts", "Say “people with addiction”.")


def test_words_are_found_where_they_were_typed_whatever_they_were_typed_in() -> None:
    raw = "Now \U0001d411 t\u200bake 💊 \uff41spirin!"
    (finding,) = found(raw, TAKE)
    assert raw[finding.start : finding.end] == "t\u200bake 💊 \uff41spirin"


def test_a_reworded_sentence_is_another_finding_and_a_recased_one_is_not() -> None:
    first, same, other = (
        found(text, TAKE)[0].fingerprint
        for text in ("Take aspirin now!", "TAKE aspirin — now", "Take an aspirin now")
    )
    assert first == same != other


@given(st.text(max_size=300))
def test_any_text_gives_the_same_findings_twice_and_their_places_are_in_it(text: str) -> None:
    draft = Draft.of_text(text)
    findings = shipped().check(draft, PLANLESS)
    assert findings == shipped().check(draft, PLANLESS)
    for each in findings:
        assert 0 <= each.start < each.end <= len(text)
        assert text[each.start : each.end] == each.matched


def test_something_may_have_to_stand_anywhere() -> None:
    rule = TAKE + "if_anywhere = ['fever|sick']"
    assert words("Take aspirin. A fever needs it.", rule)
    assert not words("Take aspirin. A train.", rule)
