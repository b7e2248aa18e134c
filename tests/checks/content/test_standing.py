"""What people say to findings counts for just those sentences, and not for ever."""

from datetime import date

import pytest

from calendar_tui.checks.content.pack import Ask, Choice
from calendar_tui.checks.content.standing import State, judge, open_problems
from calendar_tui.checks.content.verdict import TextFinding
from calendar_tui.model.resolutions import AnswerLine, OverrideLine, Resolutions
from calendar_tui.model.terms import OverrideCode, Severity
from tests.checks.content.sample import found

TODAY = date(2026, 11, 24)
ANA, BEN = 1, 2

BLOCKS = 'severity = "block"\noverride = "second_person"\nfind = ["DRUG"]'
NEVER = 'severity = "block"\noverride = "never"\nfind = ["DRUG"]'
WARNS = 'find = ["SYMPTOM"]'
ASKS_WHO = 'severity = "ask"\nask = "who"\nfind = ["you"]'
ASKS = {
    "who": Ask(
        "who",
        "Who is this about?",
        (Choice("nobody", "nobody"), Choice("patient", "a patient", True, "Ask for a signature.")),
    )
}


def override(finding: TextFinding, by: int, second: int | None = None) -> OverrideLine:
    return OverrideLine(
        1,
        finding.fingerprint,
        finding.rule,
        finding.sentence,
        finding.severity,
        OverrideCode.FALSE_POSITIVE,
        "It is about the film.",
        by,
        second,
        expires_on=date(2027, 5, 23),
    )


def answer(finding: TextFinding, choice: str, number: int = 1) -> AnswerLine:
    return AnswerLine(number, finding.ask, finding.fingerprint, finding.sentence, choice, ANA)


def states(text: str, body: str, said: Resolutions) -> list[State]:
    return [each.state for each in judge(found(text, body), ASKS, said)]


def test_what_nobody_spoke_to_is_open_and_says_how_it_is_solved() -> None:
    findings = [*found("Take aspirin.", BLOCKS), *found("A fever.", WARNS)]
    judged = judge(findings, ASKS, Resolutions(TODAY))
    assert [each.solve for each in open_problems(judged)] == [
        "reword it, or have another reviewer let it pass with a reason",
        "reword it, or let it pass with a reason",
    ]
    assert [each.severity for each in open_problems(judged, heavy=True)] == [Severity.BLOCK]


@pytest.mark.parametrize(
    ("second", "author", "solo", "state"),
    [
        (BEN, ANA, False, State.OVERRIDDEN),
        (None, ANA, False, State.OPEN),
        (BEN, BEN, False, State.OPEN),
        (None, ANA, True, State.OVERRIDDEN),
    ],
)
def test_a_block_takes_a_second_person_unless_there_is_only_one(
    second: int | None, author: int, solo: bool, state: State
) -> None:
    (finding,) = found("Take aspirin.", BLOCKS)
    said = Resolutions(TODAY, (), (override(finding, ANA, second),), author, solo)
    assert states("Take aspirin.", BLOCKS, said) == [state]


def test_what_never_passes_never_does() -> None:
    (finding,) = found("Take aspirin.", NEVER)
    said = Resolutions(TODAY, (), (override(finding, ANA, BEN),), ANA, solo=True)
    assert states("Take aspirin.", NEVER, said) == [State.OPEN]


def test_an_override_ends_on_its_day() -> None:
    (finding,) = found("A fever.", WARNS)
    said = Resolutions(date(2027, 5, 22), (), (override(finding, ANA),))
    assert states("A fever.", WARNS, said) == [State.OVERRIDDEN]
    assert states("A fever.", WARNS, said._replace(today=date(2027, 5, 23))) == [State.OPEN]


def test_a_reworded_sentence_is_open_again_and_its_override_is_left_over() -> None:
    (finding,) = found("A fever.", WARNS)
    said = Resolutions(TODAY, (), (override(finding, ANA),))
    assert states("a FEVER!", WARNS, said) == [State.OVERRIDDEN]
    again, left = judge(found("The fever.", WARNS), ASKS, said)
    assert again.waits
    assert (left.finding.rule, left.severity) == ("META001", Severity.ADVISE)


def test_a_warning_let_pass_is_no_block_let_pass() -> None:
    (finding,) = found("Take aspirin.", BLOCKS)
    lighter = override(finding, ANA, BEN)._replace(severity=Severity.WARN)
    said = Resolutions(TODAY, (), (lighter,), ANA)
    assert states("Take aspirin.", BLOCKS, said) == [State.OPEN]


def test_the_newest_answer_counts_and_one_that_blocks_is_an_open_block() -> None:
    (finding,) = found("It is you.", ASKS_WHO)
    said = Resolutions(TODAY, (answer(finding, "patient"),))
    (judged,) = judge([finding], ASKS, said)
    assert (judged.blocks, judged.then) == (True, "Ask for a signature.")
    said = said._replace(answers=(*said.answers, answer(finding, "nobody", 2)))
    (judged,) = judge([finding], ASKS, said)
    assert judged.state is State.ANSWERED
    assert not open_problems([judged])


def test_a_further_sentence_asks_again() -> None:
    (finding,) = found("It is you.", ASKS_WHO)
    said = Resolutions(TODAY, (answer(finding, "nobody"),))
    assert states("It is you.", ASKS_WHO, said) == [State.ANSWERED]
    assert states("It is you. Is it you who came?", ASKS_WHO, said) == [State.OPEN]


def test_an_answer_that_is_no_choice_any_more_answers_nothing() -> None:
    (finding,) = found("It is you.", ASKS_WHO)
    said = Resolutions(TODAY, (answer(finding, "gone"),))
    assert states("It is you.", ASKS_WHO, said) == [State.OPEN]
