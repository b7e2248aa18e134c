"""Made-up goals, posts and plans, the same at every run."""

from datetime import date, timedelta
from typing import Any, Final

from calendar_tui.checks.inputs import PlanFacts
from calendar_tui.model.facts import (
    AuthorFact,
    ChannelFact,
    GoalRow,
    LevelFact,
    PostFact,
    ReadingRow,
)
from calendar_tui.model.filters import PostFilter
from calendar_tui.model.rows import AuthorName, ChannelName, Directory, Named, PracticeRow
from calendar_tui.model.terms import (
    ChannelKind,
    Comparison,
    Measure,
    Network,
    Period,
    ReviewMode,
    Role,
    Status,
)

TODAY: Final = date(2026, 11, 24)
"""A Tuesday, two days before Thanksgiving."""

DUE: Final = date(2027, 3, 31)

FACEBOOK, INSTAGRAM, LETTER, HER_OWN = 1, 2, 3, 4
OSEI, LOPEZ = 1, 2
PARENTS, ELDERS = 1, 2
EDUCATION, NEWS = 1, 2

NOTICE: Final = (
    "Please don't ask about your health here: we can't answer. Call 815-555-0142 or use the"
    " portal. In an emergency call 911."
)
CONTACTS: Final = ("Phone 815-555-0142 (press 2 for a nurse)", "https://portal.example/go")


def day(text: str) -> date:
    """A day of 2026, or another year: ``11-30``, ``2027-01-03``."""
    return date.fromisoformat(text if len(text) > 5 else f"2026-{text}")


def sample_goal(**changes: Any) -> GoalRow:
    """Eight posts a month, active, with ``changes`` made to it."""
    fields: dict[str, Any] = {
        "id": 1,
        "name": "Posts a month",
        "measure": Measure.COUNT,
        "target": 8.0,
        "unit": "posts",
        "period": Period.MONTH,
        "due": DUE,
        "active": True,
        "since": date(2026, 10, 1),
    }
    return GoalRow(**{**fields, **changes})


def reading_goal(**changes: Any) -> GoalRow:
    """Five hundred followers by the end of March, two hundred at the start of October."""
    fields: dict[str, Any] = {
        "name": "Followers",
        "measure": Measure.READING,
        "target": 500.0,
        "unit": "followers",
        "baseline": 200.0,
    }
    return sample_goal(**{**fields, **changes})


def falling_goal(**changes: Any) -> GoalRow:
    """At most eight no-shows a month by the end of March, from twelve."""
    fields: dict[str, Any] = {
        "name": "No-shows",
        "comparison": Comparison.AT_MOST,
        "target": 8.0,
        "baseline": 12.0,
        "unit": "no-shows",
    }
    return reading_goal(**{**fields, **changes})


def readings(*pairs: tuple[str, float]) -> list[ReadingRow]:
    """Readings by day."""
    return [ReadingRow(day(when), value) for when, value in pairs]


def on_days(*texts: str) -> dict[date, int]:
    """One post for each of some days; a day may come again."""
    days: dict[date, int] = {}
    for text in texts:
        days[day(text)] = days.get(day(text), 0) + 1
    return days


def sample_post(number: int = 1, **changes: Any) -> PostFact:
    """A scheduled post tomorrow at nine that lacks nothing, with ``changes`` made to it."""
    fields: dict[str, Any] = {
        "id": number,
        "day": TODAY + timedelta(days=1),
        "clock": "09:00",
        "status": Status.SCHEDULED,
        "title": f"Post {number}",
        "channel_id": FACEBOOK,
        "author_id": OSEI,
        "audience_id": PARENTS,
        "pillar_id": EDUCATION,
        "goals": (1,),
        "sameness": f"same{number}",
    }
    return PostFact(**{**fields, **changes})


def named(names: dict[int, str]) -> dict[int, Named]:
    """Rows by id."""
    return {number: Named(number, name.lower(), name, False) for number, name in names.items()}


def sample_practice(**changes: Any) -> PracticeRow:
    """A practice of four eyes whose week begins on Monday."""
    fields: dict[str, Any] = {
        "id": 1,
        "uid": "u",
        "version": 1,
        "name": "Riverside",
        "zone": "UTC",
        "review": ReviewMode.FOUR_EYES,
        "week_start": 0,
        "clock_12h": False,
        "feed_revision": 1,
    }
    return PracticeRow(**{**fields, **changes})


def sample_directory(**changes: Any) -> Directory:
    """The names of a practice of two, with four channels."""
    channels = {
        FACEBOOK: ("Facebook page", Network.FACEBOOK, ChannelKind.BUSINESS),
        INSTAGRAM: ("Instagram", Network.INSTAGRAM, ChannelKind.BUSINESS),
        LETTER: ("Letter", Network.NEWSLETTER, ChannelKind.BUSINESS),
        HER_OWN: ("Maria's own", Network.INSTAGRAM, ChannelKind.PERSONAL),
    }
    everything = frozenset({Role.AUTHOR, Role.REVIEWER, Role.MONITOR})
    fields: dict[str, Any] = {
        "practice": sample_practice(),
        "channels": {
            number: ChannelName(number, name.lower(), name, False, network, kind)
            for number, (name, network, kind) in channels.items()
        },
        "authors": {
            OSEI: AuthorName(OSEI, "osei", "Dr. Osei", False, everything, None, None),
            LOPEZ: AuthorName(LOPEZ, "lopez", "Maria Lopez", False, everything, None, None),
        },
        "audiences": named({PARENTS: "Parents", ELDERS: "Elders"}),
        "pillars": named({EDUCATION: "Education", NEWS: "News"}),
        "goals": named({1: "Posts a month"}),
    }
    return Directory(**{**fields, **changes})


def sample_posts() -> list[PostFact]:
    """Posts every second day on each channel, around today, for everybody, about everything."""
    posts = []
    for number in range(1, 61):
        when = TODAY + timedelta(days=number // 2 * 2 - 30)
        late = when >= TODAY
        posts.append(
            sample_post(
                number,
                day=when,
                clock=("09:00", "12:00", "15:00")[number % 3],
                status=Status.SCHEDULED if late else Status.PUBLISHED,
                channel_id=number % 2 + 1 if number % 7 else LETTER,
                audience_id=number % 2 + 1,
                pillar_id=number % 2 + 1,
            )
        )
    return posts


def sample_channel(number: int, **changes: Any) -> ChannelFact:
    """An account in order."""
    lately = TODAY - timedelta(days=30)
    fact = ChannelFact(number, OSEI, frozenset(), frozenset({OSEI, LOPEZ}), True, lately, lately)
    return fact._replace(**changes)


def sample_plan(**changes: Any) -> PlanFacts:
    """A plan without a problem, with ``changes`` made to it."""
    lately = TODAY - timedelta(days=30)
    fields: dict[str, Any] = {
        "today": TODAY,
        "directory": sample_directory(),
        "contacts": CONTACTS,
        "notice": NOTICE,
        "review_on": TODAY + timedelta(days=100),
        "channels": tuple(map(sample_channel, (FACEBOOK, INSTAGRAM, LETTER, HER_OWN))),
        "people": (AuthorFact(OSEI, lately), AuthorFact(LOPEZ, lately, 1)),
        "shares": {EDUCATION: 50, NEWS: None},
        "goals": (sample_goal(),),
        "levels": (
            LevelFact(1, 1, "Complaint", OSEI, LOPEZ, 1),
            LevelFact(2, 2, "Privacy breach", LOPEZ, OSEI, 2),
        ),
        "posts": sample_posts(),
    }
    if "channels" not in changes:
        owner = {HER_OWN: LOPEZ}
        fields["channels"] = tuple(
            fact._replace(owner_id=owner.get(fact.id, OSEI)) for fact in fields["channels"]
        )
    return PlanFacts(**{**fields, **changes})


def empty_plan(**changes: Any) -> PlanFacts:
    """A plan that was founded a moment ago."""
    directory = Directory(sample_practice())
    return PlanFacts(**{"today": TODAY, "directory": directory, **changes})


def channel_filter(*numbers: int) -> PostFilter:
    """The posts of some channels."""
    return PostFilter(channels=frozenset(numbers))
