"""Rules, observances and years for property tests."""

from hypothesis import strategies as st

from calendar_tui.schedule.format import WEEKDAYS
from calendar_tui.schedule.observances.spans import ANCHORS

years = st.integers(1970, 2200)

_months = st.integers(1, 12).map("{:02}".format)
_weekdays = st.sampled_from([name[:3] for name in WEEKDAYS])
_counts = st.integers(1, 5)
_lengths = st.integers(1, 21)
_days = st.dates().map("{:%m-%d}".format)


def _form(*parts: st.SearchStrategy[object] | str) -> st.SearchStrategy[str]:
    """Words of a rule with a blank between them."""
    words = [st.just(part) if isinstance(part, str) else part for part in parts]
    return st.tuples(*words).map(lambda said: " ".join(map(str, said)))


rules = st.one_of(
    _form("month", _months),
    _form("fixed", _days),
    _form("span", st.builds("{}..{}".format, _days, _days)),
    _form("nth", _months, _weekdays, _counts | st.just(-1)),
    _form("week", _months, _weekdays, _counts | st.just("last"), _lengths),
    _form("weekof", _days),
    _form("inweek", _months, _counts, _weekdays),
    _form("inlastweek", _months, _weekdays),
    _form("inmonweek", _months, _counts, _weekdays),
    _form("before", _days, _weekdays),
    _form("rel", st.sampled_from([*ANCHORS]), st.integers(-300, 300), _lengths),
    st.just("yearly"),
)
"""Every form of the rule language, with everything it takes."""
