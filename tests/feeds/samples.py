"""Made-up practices and posts, the same at every run."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final
from uuid import UUID

from calendar_tui.feeds.snapshot import FeedOptions, FeedPost, FeedPractice, Snapshot
from calendar_tui.model.terms import Status
from calendar_tui.schedule.zones import resolve

TODAY: Final = date(2026, 11, 24)
ZONE: Final = "America/New_York"
PRACTICE: Final = FeedPractice("7b0f4c1e-9f5a-4d7e-8a41-2f8d5f3f9d10", "Riverside Family", ZONE)
VERSION: Final = "0.1.0"
CREATED: Final = datetime(2026, 10, 1, 8, 30, tzinfo=UTC)
DAYS: Final = 600
"""How many days from the oldest on the posts of `sample_snapshot` are spread over."""

TITLES: Final = (
    "Flu shots, walk-in hours",
    "Five questions for your check-up; bring them",
    "Why we ask about sleep",
    "Meet the team 👋🏽",
    "Sunscreen: how much is enough",
    "Vacunas de otoño: lo que hay que saber",
    "Back to school physicals",
)
BODY: Final = (
    "Walk in Monday to Friday, 8 to 5, no appointment needed. Bring your insurance card; we"
    " bill most plans. Questions? Call the front desk or use the portal, not the comments.\n"
    "#flu #familymedicine"
)


def sample_post(number: int = 0, **changes: Any) -> FeedPost:
    """An ordinary scheduled post, different for each ``number``, with ``changes`` made to it.

    Its instant follows from its wall time unless it is given.
    """
    fields: dict[str, Any] = {
        "uid": str(UUID(int=(number * 0x9E3779B97F4A7C15F39CC0605CEDC835) % 2**128)),
        "day": date(2026, 12, 1),
        "clock": time(9),
        "zone": ZONE,
        "fold": 0,
        "status": Status.SCHEDULED,
        "title": TITLES[number % len(TITLES)],
        "body": BODY,
        "channel": ("Riverside Instagram", "Riverside Facebook", "Newsletter")[number % 3],
        "channel_mark": ("ig", "fb", "nl")[number % 3],
        "author": ("Dr. Osei", "Maria Lopez, RN")[number % 2],
        "campaign": "Fresh Start 2027" if number % 4 == 0 else "",
        "link": f"https://riverside.example/posts/{number}?from=feed",
        "permalink": "",
        "created_at": CREATED,
        "rendered_at": CREATED + timedelta(days=2, seconds=number % 86_400, microseconds=250_000),
    }
    fields |= changes
    if "instant" not in fields:
        day, clock = fields["day"], fields["clock"]
        fields["instant"] = (
            day and resolve(day, clock or time(), fields["zone"], fields["fold"]).instant
        )
    return FeedPost(**fields)


def snapshot_of(*posts: FeedPost, zone: str = ZONE, **options: Any) -> Snapshot:
    """A feed of ``posts`` with the given options."""
    practice = FeedPractice(PRACTICE.uid, PRACTICE.name, zone)
    return Snapshot(practice, FeedOptions(**{"name": "All posts", **options}), posts)


def sample_snapshot(count: int) -> Snapshot:
    """A feed of ``count`` posts that all are shown on `TODAY`; every tenth is all-day."""
    first = TODAY - timedelta(days=80)
    posts = (
        sample_post(
            number,
            day=first + timedelta(days=number * DAYS // count),
            clock=None if number % 10 == 0 else time(8 + number % 10, number % 4 * 15),
            status=(Status.APPROVED, Status.SCHEDULED, Status.PUBLISHED)[number % 3],
        )
        for number in range(count)
    )
    return snapshot_of(*posts)
