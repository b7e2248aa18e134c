"""Choosing how rules and what was learnt are added up, and from where on it is enough."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from calendar_tui.checks.learned.thresholds import FURTHER, Scales, Thresholds
from calendar_tui.model.resolutions import WEIGHT
from calendar_tui.model.terms import Severity
from tests.accuracy.tally import CLEAN

SHARES: Final = {"block_at": 0.045, "warn_at": 0.045, "ask_at": 0.14}
"""Of the clean texts so many may be as suspect: a little less than is asked of the program."""

LEAST_WORDS: Final = 6
"""Hardly a text that was learnt from is shorter."""

UNREAD: Final = ("d", "k", "l")
"""Writers whose texts nobody had read who wrote rules: there rules do as well as anywhere."""

HEAD: Final = """\
# How what rules find and what was learnt become one certainty, and how much of it is enough.
# Written by python -m tests.learning --hold-out --choose, on texts of writers that nothing had
# been learnt from, so that of the clean ones hardly one in twenty is warned of and three in
# twenty are asked about.
"""


class Read(NamedTuple):
    """A text read by who had not learnt from its writer."""

    writer: str
    label: str
    learnt: float
    """What the second reader thinks of it, 0 to 1."""
    found: Sequence[tuple[str, Severity]]
    """What patterns found."""


def chosen(texts: Sequence[Read]) -> Thresholds:
    """The scales that fit the unread writers best, and thresholds that keep the shares for all."""
    unread = [each for each in texts if each.writer in UNREAD]
    open_to_all = Thresholds(0, 0, 0, _scales(unread))
    at = {}
    for name, share in SHARES.items():
        limits = []
        for group in (texts, unread):
            clean = [
                open_to_all.together(each.learnt, each.found)
                for each in group
                if each.label == CLEAN
            ]
            clean.sort(reverse=True)
            limits.append(clean[int(share * len(clean))])
        at[name] = round(max(limits), 3)
    return open_to_all._replace(**at, least_words=LEAST_WORDS)


def toml_of(at: Thresholds) -> str:
    """The thresholds as their file holds them."""
    lines = [f"{name} = {getattr(at, name)}" for name in (*SHARES, "least_words")]
    scales = [f"{name} = {value}" for name, value in at.scales._asdict().items()]
    return "\n".join([HEAD, *lines, "", "[scales]", *scales, ""])


def _scales(texts: Sequence[Read]) -> Scales:
    """What each piece adds, as a logistic regression has it."""
    from math import log

    from sklearn.linear_model import LogisticRegression

    rows = []
    for each in texts:
        heavy = [severity for _, severity in each.found if severity is not Severity.ADVISE]
        most = min(heavy, key=WEIGHT.__getitem__) if heavy else None
        rules = {rule for rule, severity in each.found if severity is not Severity.ADVISE}
        levels = [most is level for level in (Severity.BLOCK, Severity.WARN, Severity.ASK)]
        further = min(max(len(rules) - 1, 0), FURTHER)
        rows.append([log(each.learnt / (1 - each.learnt)), *levels, further])
    model = LogisticRegression(C=0.3, max_iter=500)
    model.fit(rows, [each.label != CLEAN for each in texts])
    return Scales(*(round(float(each), 3) for each in (model.intercept_[0], *model.coef_[0])))
