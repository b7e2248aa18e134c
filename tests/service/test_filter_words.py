"""A filter is said back in words that a person would use."""

from datetime import date

import pytest

from calendar_tui.model.filters import NONE, PostFilter
from calendar_tui.model.rows import Named
from calendar_tui.model.terms import Status
from calendar_tui.service.filter_words import describe, filter_line
from tests.service.plan_names import DIRECTORY

SAID = [
    (PostFilter(), "all posts", ""),
    (
        PostFilter(channels=frozenset([1, 2])),
        "on Facebook or Instagram",
        "channel:instagram,#2",
    ),
    (PostFilter(channels=frozenset([NONE])), "on no channel", "channel:none"),
    (
        PostFilter(campaigns=frozenset([1, NONE])),
        "in Flu season or in no campaign",
        "campaign:none,flu-season",
    ),
    (PostFilter(authors=frozenset([9])), "by #9", "author:#9"),
    (
        PostFilter(statuses=frozenset([Status.IN_REVIEW, Status.DRAFT])),
        "draft or in review",
        "status:draft,in_review",
    ),
    (PostFilter(missed=True), "missed", "is:missed"),
    (PostFilter(missed=False), "not missed", "-is:missed"),
    (PostFilter(undated=True), "without a day", "is:undated"),
    (PostFilter(undated=False), "with a day", "is:dated"),
    (PostFilter(unlinked=True), "lacking goal, audience or pillar", "is:unlinked"),
    (PostFilter(unlinked=False), "with goal, audience and pillar", "is:linked"),
    (PostFilter(first=date(2026, 12, 1)), "from Tue 1 Dec 2026", "from:2026-12-01"),
    (PostFilter(last=date(2026, 12, 1)), "until Tue 1 Dec 2026", "to:2026-12-01"),
    (
        PostFilter(first=date(2026, 12, 1), last=date(2026, 12, 1)),
        "on Tue 1 Dec 2026",
        "on:2026-12-01",
    ),
    (PostFilter(text='flu "front desk"'), 'with "flu" and "front desk"', 'flu "front desk"'),
    (PostFilter(tags=frozenset(["kids", "flu"])), "tagged flu or kids", "tag:flu,kids"),
    (PostFilter(ids=frozenset([12, 7])), "#7 or #12", "#7 #12"),
    (PostFilter(group="g"), "siblings of one piece", ""),
    (
        PostFilter(without=PostFilter(statuses=frozenset([Status.CANCELLED]), text="a b")),
        'not cancelled, not with "a" or "b"',
        "-status:cancelled -a -b",
    ),
    (
        PostFilter(
            channels=frozenset([1]),
            authors=frozenset([1]),
            reviewers=frozenset([2]),
            audiences=frozenset([1]),
            pillars=frozenset([1]),
            goals=frozenset([1]),
        ),
        (
            "on Instagram, by Dr. Amara Osei, reviewed by Ben Ito, for Parents,"
            " about Education, towards Four a week"
        ),
        (
            "channel:instagram author:dr-amara-osei reviewer:ben-ito audience:parents"
            " pillar:education goal:four-a-week"
        ),
    ),
]


@pytest.mark.parametrize(("wanted", "words", "line"), SAID)
def test_a_filter_is_said_in_words_and_as_the_line_that_asks_for_it(wanted, words, line):
    assert describe(wanted, DIRECTORY) == words
    assert filter_line(wanted, DIRECTORY) == line


def test_days_are_said_as_the_caller_says_days():
    wanted = PostFilter(first=date(2026, 12, 1))
    assert describe(wanted, DIRECTORY, date.isoformat) == "from 2026-12-01"


def test_what_only_looks_like_a_term_is_quoted():
    assert filter_line(PostFilter(text="ch:ig -x"), DIRECTORY) == '"ch:ig" "-x"'


def test_a_short_name_that_means_more_is_said_as_a_number():
    assert filter_line(PostFilter(channels=frozenset([2])), DIRECTORY) == "channel:#2"
    both = PostFilter(channels=frozenset([2, 3]))
    assert filter_line(both, DIRECTORY) == "channel:facebook,fb-kids"


def test_a_row_called_none_is_said_as_a_number():
    rows = {1: Named(1, "none", "None", False)}
    names = DIRECTORY._replace(campaigns=rows)
    assert filter_line(PostFilter(campaigns=frozenset([1])), names) == "campaign:#1"
