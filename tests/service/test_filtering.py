"""One way to say which posts are meant, for the app, feeds and the command line."""

from datetime import date
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.model.errors import InvalidError, UnknownNameError
from calendar_tui.model.filters import NONE, PostFilter
from calendar_tui.model.terms import Status
from calendar_tui.service.filter_words import describe, filter_line
from calendar_tui.service.filtering import filter_from, parse_filter
from tests.service.plan_names import DIRECTORY, iso_day

parse = partial(parse_filter, directory=DIRECTORY, read_day=iso_day)
options = partial(filter_from, directory=DIRECTORY, read_day=iso_day)


def ids(*numbers: int) -> frozenset[int]:
    return frozenset(numbers)


DRAFT, CANCELLED = frozenset([Status.DRAFT]), frozenset([Status.CANCELLED])
DAY = date(2026, 12, 1)

LINES = [
    ("", PostFilter()),
    ("   ", PostFilter()),
    ("flu", PostFilter(text="flu")),
    ("flu shots", PostFilter(text="flu shots")),
    ('"flu shots" kids', PostFilter(text='"flu shots" kids')),
    ("text:flu", PostFilter(text="flu")),
    ("ch:ig", PostFilter(channels=ids(1))),
    ("channel:fb", PostFilter(channels=ids(2, 3))),
    ("CH:ig,fb-kids", PostFilter(channels=ids(1, 3))),
    ('ch:"Kids, parents & us"', PostFilter(channels=ids(3))),
    ("ch:ig ch:fb-kids", PostFilter(channels=ids(1, 3))),
    ("by:osei", PostFilter(authors=ids(1))),
    ('author:"Dr. Amara Osei"', PostFilter(authors=ids(1))),
    ("reviewer:osei", PostFilter(reviewers=ids(1))),
    ("audience:parents pillar:education", PostFilter(audiences=ids(1), pillars=ids(1))),
    ("camp:flu-season", PostFilter(campaigns=ids(1))),
    ("campaign:flu-2025", PostFilter(campaigns=ids(2))),
    ("goal:four", PostFilter(goals=ids(1))),
    ("campaign:none", PostFilter(campaigns=ids(NONE))),
    ("campaign:none,flu-season", PostFilter(campaigns=ids(NONE, 1))),
    ("status:draft", PostFilter(statuses=DRAFT)),
    ("status:in_review", PostFilter(statuses=frozenset([Status.IN_REVIEW]))),
    ('status:"in review"', PostFilter(statuses=frozenset([Status.IN_REVIEW]))),
    ("st:dr,canc", PostFilter(statuses=DRAFT | CANCELLED)),
    ("status:missed", PostFilter(missed=True)),
    ("is:missed", PostFilter(missed=True)),
    ("-is:missed", PostFilter(missed=False)),
    ("-status:missed", PostFilter(missed=False)),
    ("is:undated", PostFilter(undated=True)),
    ("is:dated", PostFilter(undated=False)),
    ("is:unlinked", PostFilter(unlinked=True)),
    ("-is:unlinked", PostFilter(unlinked=False)),
    ("-is:undated", PostFilter(undated=False)),
    ("from:2026-12-01", PostFilter(first=DAY)),
    ("from:2026-12-01 to:2026-12-31", PostFilter(first=DAY, last=date(2026, 12, 31))),
    ("on:2026-12-01", PostFilter(first=DAY, last=DAY)),
    ("tag:flu,#kids", PostFilter(tags=frozenset(["flu", "kids"]))),
    ("#12 #7", PostFilter(ids=ids(7, 12))),
    ("-status:cancelled", PostFilter(without=PostFilter(statuses=CANCELLED))),
    ("-ch:fb -flu", PostFilter(without=PostFilter(channels=ids(2, 3), text="flu"))),
    ('-"front desk"', PostFilter(without=PostFilter(text='"front desk"'))),
    ("http://example.org/a", PostFilter(text="http://example.org/a")),
    ("9:30", PostFilter(text="9:30")),
    ("Note:", PostFilter(text="Note:")),
    ("#flu", PostFilter(text="#flu")),
    ("-", PostFilter(text="-")),
    ('"status:draft"', PostFilter(text='"status:draft"')),
    (
        "ch:ig status:draft flu -by:ben",
        PostFilter(channels=ids(1), statuses=DRAFT, text="flu", without=PostFilter(authors=ids(2))),
    ),
]


@pytest.mark.parametrize(("line", "wanted"), LINES)
def test_a_line_asks_for_fields_and_words(line, wanted):
    assert parse(line) == wanted


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("chanel:ig", r'A filter has no "chanel:"; did you mean channel:\?'),
        ("stauts:draft", r"did you mean status:\?"),
        ("ch:tiktok", r'There is no channel "tiktok"'),
        ("by:ose,nobody", r'There is no author "nobody"'),
        ("status:aproved", r'There is no status "aproved"; did you mean approved\?'),
        ("status:p", r'There is no status "p"; there is missed, idea'),
        ("status:", r"Say what status: should be"),
        ("ch:,", r"Say what channel: should be"),
        ('ch:""', r"Say what channel: should be"),
        ("is:late", r'A post is missed, undated, dated, unlinked or linked, not "late"'),
        ("is:missed,undated", r"is: takes one value, not 2"),
        ("from:never", r"'never' is no day"),
        ("from:2026-12-01 from:2026-12-02", r"from: contradicts what was said before"),
        ("on:2026-12-01 to:2026-12-02", r"to: contradicts"),
        ("-from:2026-12-01", r"from: can't be turned round"),
        ("from:2026-12-02 to:2026-12-01", r"2026-12-01, is before the first, 2026-12-02"),
        ("is:undated from:2026-12-01", r"on no day"),
        ("is:undated is:dated", r"is:dated contradicts"),
        ("status:draft is:missed", r"Missed posts are scheduled ones"),
        ("x" * 300, r"200 characters at most"),
        ("a\0b", r"control characters"),
    ],
)
def test_a_term_that_can_not_be_read_is_answered_with_a_sentence(line, sentence):
    with pytest.raises(InvalidError, match=sentence):
        parse(line)


def test_an_unknown_status_is_an_unknown_name_so_commands_end_alike():
    with pytest.raises(UnknownNameError):
        parse("status:qqq")


@pytest.mark.parametrize(
    ("given_options", "line"),
    [
        ({}, ""),
        ({"channel": None, "text": None, "undated": False}, ""),
        ({"channel": "ig", "status": "draft"}, "ch:ig status:draft"),
        ({"channel": ("ig", "fb-kids")}, "ch:ig,fb-kids"),
        ({"channel": "ig,fb-kids"}, "ch:ig,fb-kids"),
        ({"channel": '"Kids, parents & us"'}, "ch:fb-kids"),
        ({"from": "2026-12-01", "to": "2026-12-31"}, "from:2026-12-01 to:2026-12-31"),
        ({"undated": "yes"}, "is:undated"),
        ({"missed": True}, "is:missed"),
        ({"status": "missed"}, "is:missed"),
        ({"text": "flu shots"}, "flu shots"),
        ({"text": "ch:ig"}, '"ch:ig"'),
        ({"campaign": "none", "pillar": "edu"}, "campaign:none pillar:edu"),
    ],
)
def test_options_ask_for_what_the_line_asks_for(given_options, line):
    asked, said = options(given_options), parse(line)
    assert asked.needles == said.needles
    assert asked.as_json() | {"text": ""} == said.as_json() | {"text": ""}


TERMS = st.one_of(
    st.text(max_size=30),
    st.sampled_from([line for line, _ in LINES]),
    st.builds("{}:{}".format, st.sampled_from(["ch", "by", "status", "is", "tag"]), st.text()),
)


@given(st.lists(TERMS, max_size=5).map(" ".join))
def test_any_line_is_read_or_refused_with_a_sentence(line):
    try:
        wanted = parse(line)
    except InvalidError as error:
        said = error.sentence
    else:
        said = describe(wanted, DIRECTORY)
    assert said


SAYABLE = st.text("aé1ß.'", min_size=1, max_size=8)


def sides() -> st.SearchStrategy[PostFilter]:
    """What can be asked for on either side of a filter, in this directory."""
    return st.builds(
        PostFilter,
        channels=st.frozensets(st.sampled_from([NONE, 1, 2, 3])),
        authors=st.frozensets(st.sampled_from([NONE, 1, 2])),
        campaigns=st.frozensets(st.sampled_from([NONE, 1, 2])),
        goals=st.frozensets(st.sampled_from([NONE, 1])),
        statuses=st.frozensets(st.sampled_from(Status)),
        tags=st.frozensets(SAYABLE, max_size=2),
        text=st.lists(SAYABLE | st.just('"front desk"'), max_size=3, unique=True).map(" ".join),
        ids=st.frozensets(st.integers(1, 99), max_size=2),
    )


@given(
    sides(),
    st.none() | sides(),
    st.none() | st.dates(),
    st.none() | st.just(False),
    st.none() | st.just(False),
)
def test_a_filter_said_as_a_line_is_read_back_as_itself(side, without, day, undated, missed):
    wanted = PostFilter(
        **{name: getattr(side, name) for name in side.__slots__ if name != "without"}
        | {"first": day, "last": day, "undated": undated, "missed": missed, "without": without}
    )
    line = filter_line(wanted, DIRECTORY)
    read = parse(line)
    assert filter_line(read, DIRECTORY) == line
    assert read.as_json() | {"text": 0, "without": 0} == wanted.as_json() | {
        "text": 0,
        "without": 0,
    }
    assert read.needles == wanted.needles
