"""Putting better words in: what stands in place of what was found, and approved contacts. Pure."""

import re
from typing import Final

from calendar_tui.checks.content.pack import Pack
from calendar_tui.checks.content.rule import Check
from calendar_tui.checks.content.standing import Judged

_TAG: Final = re.compile(r"#\w+")


def replacement(found: Judged, pack: Pack) -> str:
    """The words to be put in place of what was found; empty where a person has to think.

    A list's better words, and a hashtag whose capitals alone are wrong.
    """
    finding = found.finding
    if not finding.matched:
        return ""
    rule = pack.by_id.get(finding.rule)
    if rule is not None and rule.check is Check.SUBSTITUTION and finding.trace:
        return _capital_like(finding.trace[0], finding.matched)
    same = (
        tag
        for tag in _TAG.findall(finding.suggestion)
        if tag != finding.matched and tag.casefold() == finding.matched.casefold()
    )
    return next(same, "")


def _capital_like(words: str, model: str) -> str:
    """``words`` with a capital at the beginning where ``model`` has one."""
    capital = model[:1].isupper() and not model.isupper() and words[:1].islower()
    return words[:1].upper() + words[1:] if capital else words


def between(text: str, place: int, words: str) -> str:
    """``words`` with the blanks that keep them apart from what stands around ``place``."""
    before, after = text[:place][-1:], text[place:][:1]
    left = "" if not before or before.isspace() or before in "([\"'" else " "
    right = "" if not after or after.isspace() or after in ".,;:!?)]\"'" else " "
    return f"{left}{words}{right}"
