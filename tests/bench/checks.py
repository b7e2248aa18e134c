"""All rules on a post, beside a loop of regular expressions that look for the same words.

The loop is what one writes first: one expression for each pattern, with every form of its
lists spelt out, and one search for each. It knows nothing of negation, clauses or names. The
time of a typical post is held to two milliseconds, that of the second reader to one.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from calendar_tui.checks.content.draft import PLANLESS, Context, Draft
from calendar_tui.checks.content.pack import Pack
from calendar_tui.checks.content.pattern import Item, Pattern
from calendar_tui.checks.learned.second import opinion
from calendar_tui.checks.text.lexicon import Tag, parse_lexicon
from calendar_tui.service.checker import pack, rules_alone, second_reader
from calendar_tui.service.shipped import data_path
from tests.bench.stopwatch import in_turn
from tests.bench.table import Figure, costs, gains

MOST = 2.0
"""Milliseconds that a typical post may take."""

LEARNED_MOST = 1.0
"""Milliseconds that the second reader may take for one, beside the rules."""

POSTS = 40
"""Posts of the example that are checked in one go."""

LONG = 20_000
"""Characters of a long text, for the growth of the work."""


def texts() -> list[str]:
    """Texts of posts of the example practice."""
    files = sorted(each.name for each in data_path("example").iterdir())
    found = [
        post["body"].strip()
        for name in files
        if name.startswith("posts-")
        for post in tomllib.loads(data_path("example", name).read_text("utf-8"))["post"]
        if post.get("body")
    ]
    return found[:POSTS]


def naive(rules: Pack) -> list[re.Pattern[str]]:
    """An expression for each pattern of the rules."""
    forms = {tag.upper(): _forms(tag) for tag in Tag}
    return [
        re.compile(_expression(pattern, forms, rules.classes), re.IGNORECASE)
        for rule in rules.rules
        for clause in rule.clauses
        for pattern in clause.find
    ]


def _forms(tag: Tag) -> tuple[str, ...]:
    """The forms of a list."""
    text = data_path("lexicons", f"{tag}.txt").read_text(encoding="utf-8")
    return tuple(form.text for form in parse_lexicon(tag, text).forms)


def _expression(
    pattern: Pattern, forms: Mapping[str, tuple[str, ...]], classes: Mapping[str, tuple[str, ...]]
) -> str:
    """What finds the first part of a pattern."""
    pieces = []
    for item in pattern.parts[0]:
        words = sorted(set(_words(item, forms, classes)), key=len, reverse=True)
        any_of = "|".join(map(re.escape, words)) or r"[A-Z]\w+"
        between = rf"\W+(?:\w+\W+){{0,{item.gap}}}?" if pieces else r"\b"
        pieces.append(rf"{between}(?:{any_of})\b")
    return "".join(pieces)


def _words(
    item: Item, forms: Mapping[str, tuple[str, ...]], classes: Mapping[str, tuple[str, ...]]
) -> Iterator[str]:
    """The words of an item, its lists and classes spelt out; what is detected has none."""
    waiting, seen = list(item.features), set()
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting += classes.get(name, ())
            yield from forms.get(name, () if name.isupper() else (name,))


def figures(_plans: Mapping[int, Path], rounds: int) -> list[Figure]:
    """All rules on posts, beside the loop; and a long text beside one half as long."""
    posts, expressions, checker = texts(), naive(pack()), rules_alone()
    drafts = [Draft.of_text(text) for text in posts]
    read, weights = [checker.read(draft, PLANLESS) for draft in drafts], second_reader().weights
    long = " ".join(posts * (LONG // len(" ".join(posts)) + 1))
    whole, half = (Draft.of_text(long[:size]) for size in (LONG, LONG // 2))
    ours, loop, of_whole, of_half, second = in_turn(
        lambda: [checker.check(draft, PLANLESS) for draft in drafts],
        lambda: [each.search(text) for text in posts for each in expressions],
        lambda: checker.check(whole, PLANLESS),
        lambda: checker.check(half, PLANLESS),
        lambda: [opinion(weights, each, Context.POST) for each in read],
        rounds=rounds,
    )
    each, learned = ([time / len(posts) for time in times] for times in (ours, second))
    rules = f"{len(pack().rules)} rules on a post"
    return [
        gains(f"loop of {len(expressions)} expressions / {rules}", ours, loop, floor=2, aim=8),
        costs(f"{rules} / {MOST:.0f} ms", each, [MOST] * rounds, floor=1, aim=0.5),
        costs("second reader on a post / 1 ms", learned, [LEARNED_MOST] * rounds, floor=1, aim=0.6),
        costs(f"{LONG:,} characters / half of them", of_whole, of_half, floor=2.5, aim=2.1),
    ]
