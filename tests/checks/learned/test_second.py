"""The second reader: what it looks at, how its weights are kept, and what it says when."""

import json
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.checks.content.draft import PLANLESS, Context, Draft, Policy
from calendar_tui.checks.content.engine import Checker
from calendar_tui.checks.content.packfile import parse_pack
from calendar_tui.checks.content.verdict import TextFinding
from calendar_tui.checks.learned.findings import SecondReader
from calendar_tui.checks.learned.signals import BITS, bucket, signals
from calendar_tui.checks.learned.thresholds import (
    Scales,
    Thresholds,
    ThresholdsError,
    parse_thresholds,
)
from calendar_tui.checks.learned.weights import (
    ANY,
    Table,
    Weights,
    WeightsError,
    dump_weights,
    parse_weights,
)
from calendar_tui.model.terms import FindingKind, Severity
from calendar_tui.service.checker import rules_alone, second_reader
from tests.checks.content.sample import CLASSES, LEXICONS, rule

LEARNED = """
check = 'learned'
tags = ['advice']
ask = 'what'
quiet = ['T001']
message = 'Reads like advice: {words}.'
"""
WARNS = "find = ['TREAT ... DRUG']\n"
ASKS = "find = ['DRUG']\nseverity = 'ask'\nask = 'who'\n"


AT = Thresholds(
    block_at=0.8,
    warn_at=0.7,
    ask_at=0.4,
    scales=Scales(start=0, learnt=1, block=1, warn=1, ask=1, another=0.5),
)


def taught(words: Mapping[str, int], *, bias: float = -4.0) -> Weights:
    """Weights that know these words, and a bias against everything else."""
    values = [0] * (1 << BITS)
    for word, worth in words.items():
        values[bucket(f"w {word}")] = worth
    tables = {name: Table.of(name, bias, 1.0, values) for name in (ANY, "advice")}
    return Weights(tables, version="test")


def found(
    text: str, known: Weights, *bodies: str, policy: Policy | None = None
) -> list[TextFinding]:
    """What the second reader finds beside rules of these bodies."""
    rules = [rule(body, number) for number, body in enumerate((*bodies, LEARNED), 1)]
    checker = Checker(
        parse_pack({"test": CLASSES + "\n".join(rules)}), LEXICONS, lambda: SecondReader(known, AT)
    )
    findings = checker.check(Draft.of_text(text), PLANLESS, policy or Policy())
    return [each for each in findings if each.name == f"test-{len(rules)}"]


def test_words_that_it_knows_make_a_warning_that_names_them() -> None:
    (finding,) = found("Hello there. Rub it in twice!", taught({"rub": 60, "twice": 60}))
    assert finding.kind is FindingKind.LEARNED
    assert (finding.severity, finding.matched) == (Severity.WARN, "Rub it in twice!")
    assert finding.message == "Reads like advice: “Rub”, “twice”."
    assert not found("Hello there. See you soon!", taught({"rub": 60}))


def test_where_it_is_less_sure_it_asks() -> None:
    (finding,) = found("Rub it in twice", taught({"rub": 24}))
    assert (finding.kind, finding.severity, finding.ask) == (FindingKind.ASK, Severity.ASK, "what")


def test_a_question_of_a_rule_and_its_own_doubt_together_are_a_warning() -> None:
    known = taught({"rub": 24})
    assert found("Rub it in twice", known)[0].severity is Severity.ASK
    assert found("Rub aspirin twice", known, "find = ['x']", ASKS)[0].severity is Severity.WARN


def test_it_is_quiet_where_the_rules_have_said_as_much() -> None:
    known = taught({"take": 127})
    assert found("Take the bus", known, WARNS)
    assert not found("Take aspirin", known, WARNS)


def test_it_can_be_switched_off() -> None:
    known = taught({"rub": 127})
    assert not found("Rub it in", known, policy=Policy(off=frozenset({"T001"})))


def test_what_was_let_pass_teaches_an_exception_for_what_reads_like_it() -> None:
    known = taught({"rub": 60})
    policy = Policy(allowed=("Rub in sunscreen before the game.",))
    assert not found("Rub in sunscreen before the game!", known, policy=policy)
    assert not found("Rub in sunscreen before the match!", known, policy=policy)
    assert found("Rub your knee with mustard tonight!", known, policy=policy)


def test_names_numbers_and_addresses_never_count_as_themselves() -> None:
    texts = (
        "Maria Lopez came at 9, see www.one.example",
        "Agnes Novak came at 7, see www.two.example",
    )
    one, two = (
        signals(rules_alone().read(Draft.of_text(text), PLANLESS), Context.POST) for text in texts
    )
    assert one == two


@given(
    st.lists(st.integers(-127, 127), min_size=1, max_size=20), st.floats(-9, 9), st.floats(0.001, 1)
)
def test_weights_are_read_as_they_were_written(some: list[int], bias: float, scale: float) -> None:
    values = (some * (1 << BITS))[: 1 << BITS]
    kept = Weights({"advice": Table.of("advice", bias, scale, values)}, "")
    raw = dump_weights(kept)
    read = parse_weights(raw)
    table = read.tables["advice"]
    assert (table.bias, table.scale) == (bias, scale)
    assert [table.weight(at) for at in range(len(values))] == values
    assert dump_weights(read) == raw


@pytest.mark.parametrize("damage", ["cut", "flip", "other", "empty"])
def test_damaged_weights_are_refused_with_a_sentence(damage: str) -> None:
    raw = dump_weights(taught({}))
    head, _, packed = raw.partition(b"\n")
    wrong = {
        "cut": raw[:-20],
        "flip": head + b"\n" + packed[:-1] + bytes([packed[-1] ^ 1]),
        "other": json.dumps({**json.loads(head), "format": 99}).encode() + b"\n" + packed,
        "empty": b"",
    }
    with pytest.raises(WeightsError, match="weights of the second reader"):
        parse_weights(wrong[damage])


def test_the_shipped_weights_are_small_and_know_every_label_of_a_rule() -> None:
    reader = second_reader()
    labels = {rule.tags[0] for rule in rules_alone().pack.rules if rule.check == "learned"}
    assert labels == set(reader.weights.tables) - {ANY}
    assert len(dump_weights(reader.weights)) < 1_000_000
    assert reader.at.ask_at <= reader.at.warn_at <= reader.at.block_at


WELL = """
block_at = 0.8
warn_at = 0.7
ask_at = 0.4
[scales]
start = 0
learnt = 1
block = 1
warn = 1
ask = 1
another = 0.5
"""


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("warn_at = 0.7", ""),
        ("warn_at = 0.7", "warn_at = 2"),
        ("warn_at = 0.7", "warn_at = 'much'"),
        ("warn_at = 0.7", "warn_at = 0.7\nloud_at = 0.5"),
        ("warn_at = 0.7", "="),
        ("[scales]", "[other]"),
        ("learnt = 1", "learnt = 'a lot'"),
        ("learnt = 1", "learnt = nan"),
    ],
)
def test_thresholds_that_are_none_are_refused_with_a_sentence(right: str, wrong: str) -> None:
    assert parse_thresholds(WELL) == AT
    with pytest.raises(ThresholdsError, match="second reader's"):
        parse_thresholds(WELL.replace(right, wrong))


@given(st.floats(0, 1), st.lists(st.sampled_from(["T1", "T2", "T3"]), max_size=3, unique=True))
def test_what_rules_find_makes_readers_surer_and_doubt_less_sure(
    learnt: float, rules: list[str]
) -> None:
    found = [(rule, Severity.WARN) for rule in rules]
    with_rules, alone = AT.together(learnt, found), AT.together(learnt, [])
    assert 0 <= alone <= with_rules <= 1
    assert AT.together(learnt / 2, found) <= with_rules
    assert AT.together(learnt, [("T9", Severity.ADVISE)]) == alone


def _weight(
    words: Mapping[str, int], text: str, *bodies: str, policy: Policy | None = None
) -> list[Severity]:
    """How heavy the first rule's finding is with these weights."""
    rules = [rule(body, number) for number, body in enumerate((*bodies, LEARNED), 1)]
    second = SecondReader(taught(words, bias=-1.0), AT)
    checker = Checker(parse_pack({"test": CLASSES + "\n".join(rules)}), LEXICONS, lambda: second)
    found = checker.check(Draft.of_text(text), PLANLESS, policy or Policy())
    return [each.severity for each in found if each.rule == "T001"]


def test_a_warning_that_the_second_reader_doubts_is_a_question_or_only_shown() -> None:
    warns = WARNS + "ask = 'what'\n"
    assert _weight({}, "Take aspirin", warns) == [Severity.ASK]
    assert _weight({"take": -30}, "Take aspirin", warns) == [Severity.ADVISE]
    assert _weight({"take": 10}, "Take aspirin", warns) == [Severity.WARN]
    assert _weight({}, "Take aspirin", WARNS) == [Severity.ADVISE]
    heavier = Policy(raised={"T001": "block"})
    assert _weight({}, "Take aspirin", WARNS, policy=heavier) == [Severity.BLOCK]


def test_what_a_certain_rule_blocks_is_never_doubted_and_another_is_asked_about() -> None:
    blocks = WARNS + "severity = 'block'\n"
    assert _weight({"take": -99}, "Take aspirin", blocks + "certain = true") == [Severity.BLOCK]
    assert _weight({"take": -99}, "Take aspirin", blocks + "ask = 'what'") == [Severity.ASK]
    assert _weight({"take": -99}, "Take aspirin", blocks) == [Severity.WARN]
    assert _weight({"take": 10}, "Take aspirin", blocks) == [Severity.BLOCK]


@given(st.text(max_size=200))
def test_any_text_has_the_same_opinion_twice(text: str) -> None:
    checker = Checker(rules_alone().pack, LEXICONS, second_reader)
    draft = Draft.of_text(text)
    assert checker.second_alone(draft, PLANLESS) == checker.second_alone(draft, PLANLESS)


def test_of_a_few_words_it_thinks_nothing() -> None:
    known = taught({"rub": 127})
    pack = parse_pack({"test": CLASSES + rule(LEARNED, 1)})
    second = SecondReader(known, AT._replace(least_words=4))
    checker = Checker(pack, LEXICONS, lambda: second)
    assert not checker.check(Draft.of_text("Rub it in!"), PLANLESS)
    assert checker.check(Draft.of_text("Rub it in well!"), PLANLESS)
