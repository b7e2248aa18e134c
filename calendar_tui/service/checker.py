"""The rules that the program brings along, over its word lists, read when first needed."""

from functools import cache

from calendar_tui.checks.catalogue import Listed, catalogue
from calendar_tui.checks.content.engine import Checker
from calendar_tui.checks.content.pack import Pack
from calendar_tui.checks.content.packfile import parse_pack
from calendar_tui.checks.learned.weights import Weights, parse_weights
from calendar_tui.service.lexicons import lexicons
from calendar_tui.service.shipped import data_path


@cache
def pack() -> Pack:
    """The rules as shipped."""
    files = (each for each in data_path("rules").iterdir() if each.name.endswith(".toml"))
    return parse_pack({each.name[:-5]: each.read_text(encoding="utf-8") for each in files})


@cache
def all_rules() -> tuple[Listed, ...]:
    """Every rule there is, of texts and of the plan, by id."""
    return catalogue(pack().rules)


@cache
def weights() -> Weights:
    """What the second reader has learnt."""
    return parse_weights(data_path("second_reader.weights").read_bytes())


@cache
def checker() -> Checker:
    """The rules and the second reader, ready for any number of drafts."""
    return Checker(pack(), lexicons(), weights)


@cache
def rules_alone() -> Checker:
    """The rules without the second reader."""
    return Checker(pack(), lexicons())
