"""The rules that the program brings along, over its word lists, read when first needed."""

import hashlib
from functools import cache

from calendar_tui import __version__
from calendar_tui.checks.catalogue import Listed, catalogue
from calendar_tui.checks.content.engine import Checker
from calendar_tui.checks.content.overlay import State, parse_states
from calendar_tui.checks.content.pack import Pack
from calendar_tui.checks.content.packfile import parse_pack
from calendar_tui.checks.learned.findings import SecondReader
from calendar_tui.checks.learned.thresholds import parse_thresholds
from calendar_tui.checks.learned.weights import parse_weights
from calendar_tui.service.lexicons import lexicons
from calendar_tui.service.shipped import data_path


@cache
def pack() -> Pack:
    """The rules as shipped."""
    return parse_pack(pack_files())


def pack_files() -> dict[str, str]:
    """The text of each file of rules, by its family's name."""
    files = (each for each in data_path("rules").iterdir() if each.name.endswith(".toml"))
    return {each.name[:-5]: each.read_text(encoding="utf-8") for each in files}


@cache
def all_rules() -> tuple[Listed, ...]:
    """Every rule there is, of texts and of the plan, by id."""
    return catalogue(pack().rules)


@cache
def second_reader() -> SecondReader:
    """What the second reader has learnt, and how sure of it one must be."""
    thresholds = data_path("second_reader.toml").read_text(encoding="utf-8")
    weights = parse_weights(data_path("second_reader.weights").read_bytes())
    return SecondReader(weights, parse_thresholds(thresholds))


@cache
def checker(*more: tuple[str, tuple[str, ...]]) -> Checker:
    """The rules and the second reader, ready for any number of drafts.

    Args:
        more: words that a practice adds to the lists, by list.
    """
    return Checker(pack(), lexicons(*more), second_reader)


@cache
def states() -> tuple[State, ...]:
    """What the laws of states make heavier."""
    return parse_states(data_path("states.toml").read_text(encoding="utf-8"), pack())


@cache
def shipped_version() -> str:
    """Changes with the program, its word lists and what the second reader has learnt."""
    digest = hashlib.blake2b(__version__.encode(), digest_size=8)
    for file in sorted(data_path("lexicons").iterdir(), key=lambda each: each.name):
        digest.update(file.read_bytes())
    for name in ("second_reader.weights", "second_reader.toml"):
        digest.update(data_path(name).read_bytes())
    return digest.hexdigest()


@cache
def rules_alone() -> Checker:
    """The rules without the second reader."""
    return Checker(pack(), lexicons())
