"""Any posts and any filters, small enough to be gone through."""

from datetime import date, time
from typing import Any

from hypothesis import strategies as st

from calendar_tui.model.filters import NONE, PostFilter
from calendar_tui.model.terms import Status
from tests.plans import NOW, times_of

LETTERS = "aAbß%_!éÉ ïЖж\\'\"[]"
TEXTS = st.text(LETTERS, max_size=6)
ANY_DAY = st.dates(date(2026, 11, 20), date(2026, 11, 28))


@st.composite
def posts_(draw: st.DrawFn) -> dict[str, Any]:
    """Any post's columns."""
    status = draw(st.sampled_from(Status))
    day = draw(ANY_DAY if status is Status.SCHEDULED else st.none() | ANY_DAY)
    clock = draw(st.none() | st.sampled_from([time(0), time(9), time(23, 59)])) if day else None
    zone = draw(st.sampled_from(["America/Chicago", "Asia/Tokyo"]))
    return {
        "title": draw(TEXTS),
        "body": draw(TEXTS),
        "notes": draw(TEXTS),
        "tags": draw(st.lists(TEXTS.filter(bool), max_size=2)),
        "status": status.value,
        "published_at": NOW,
        "channel_id": draw(st.none() | st.sampled_from([1, 2])),
        "author_id": draw(st.none() | st.just(1)),
        "campaign_id": draw(st.none() | st.just(1)),
        "audience_id": draw(st.none() | st.just(1)),
        "pillar_id": draw(st.none() | st.just(1)),
        "group": draw(st.none() | st.just("g")),
        "goals": draw(st.lists(st.sampled_from([1, 2]), max_size=2)),
        **times_of(day, clock, zone),
    }


def some_of(*values: object) -> st.SearchStrategy[frozenset[Any]]:
    """A set of some of these, most often none."""
    return st.just(frozenset()) | st.frozensets(st.sampled_from(values))


def filters(*, inner: bool = False) -> st.SearchStrategy[PostFilter]:
    """A filter that asks for a thing or two."""
    sides = {} if inner else {"without": st.none() | filters(inner=True)}
    plain_needles = st.lists(
        st.text(LETTERS.replace('"', "").replace("ß", ""), min_size=1, max_size=3), max_size=2
    )
    return st.builds(
        PostFilter,
        first=st.none() | ANY_DAY,
        last=st.none() | ANY_DAY,
        channels=some_of(NONE, 1, 2),
        authors=some_of(NONE, 1),
        campaigns=some_of(NONE, 1),
        goals=some_of(NONE, 1, 2),
        tags=some_of("a", "É", "ж"),
        statuses=some_of(*Status),
        missed=st.none() | st.booleans(),
        undated=st.none() | st.booleans(),
        unlinked=st.none() | st.none() | st.booleans(),
        text=st.just("") | plain_needles.map(lambda words: " ".join(f'"{w}"' for w in words)),
        ids=some_of(1, 2, 3),
        group=st.sampled_from(["", "", "g"]),
        **sides,
    )
