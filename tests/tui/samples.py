"""A small practice with a full November, made to be looked at."""

import random
import sqlite3
from datetime import date, time
from pathlib import Path
from typing import Any

from tests.plans import ZONE, PlanFile

PEOPLE = (
    ("Dr. Amara Osei", ["reviewer", "author"]),
    ("Tomás Alvarez", ["author"]),
    ("June Park", ["manager", "author"]),
)
CHANNELS = (
    ("Facebook page", "facebook"),
    ("Instagram", "instagram"),
    ("LinkedIn", "linkedin"),
    ("Google profile", "google"),
    ("Newsletter", "newsletter"),
)
PILLARS = ("Education", "Practice news", "Our people")
AUDIENCES = ("New parents", "Older adults")

POSTS: tuple[tuple[int, str, str, int, int, str], ...] = (
    (2, "09:00", "Flu shots: what to expect", 1, 1, "published"),
    (4, "12:30", "Five questions about asthma", 3, 1, "published"),
    (5, "08:00", "Meet Dr. Osei", 2, 2, "published"),
    (5, "11:00", "Handwashing, done right", 1, 2, "published"),
    (10, "09:00", "Diabetes month: know your numbers", 5, 3, "published"),
    (11, "", "Closed for Veterans Day", 4, 3, "published"),
    (13, "09:00", "Sleep tips for toddlers", 1, 2, "cancelled"),
    (17, "09:00", "Holiday opening hours", 4, 3, "published"),
    (18, "10:00", "Heart month is coming", 3, 1, "scheduled"),
    (19, "09:00", "Parking at the new entrance", 1, 2, "pulled"),
    (19, "17:30", "What a check-up covers", 2, 1, "published"),
    (24, "08:00", "Thanksgiving: when to call us", 1, 3, "published"),
    (24, "12:30", "Winter coughs in children", 2, 1, "scheduled"),
    (24, "17:00", "Meet our new nurse", 3, 2, "in_review"),
    (25, "09:00", "Ice and falls: a checklist", 1, 1, "approved"),
    (26, "", "Closed today", 4, 3, "scheduled"),
    (27, "09:00", "Five minutes for your back", 2, 2, "draft"),
    (27, "10:00", "Flu shots: last walk-in day", 1, 1, "scheduled"),
    (27, "11:00", "Diabetes: reading labels", 3, 1, "draft"),
    (27, "15:00", "Our front desk in December", 4, 3, "idea"),
    (27, "16:00", "Cold hands, warm heart", 5, 3, "draft"),
    (30, "09:00", "World AIDS Day tomorrow", 1, 1, "in_review"),
)
"""Day of November, time, title, channel, author, status."""

BODY = (
    "Most coughs in winter are harmless and pass in two weeks. Here is what helps, "
    "and when a visit to the office is the better idea."
)


def make_sample(path: Path, **practice: Any) -> Path:
    """Write the sample plan; ``practice`` overrides its settings."""
    with PlanFile(path) as plan, plan.transaction():
        plan.change("practice", 1, **{"name": "Riverside Family Clinic", **practice})
        for name, roles in PEOPLE:
            plan.named("author", name, roles=roles)
        for name, network in CHANNELS:
            plan.named("channel", name, network=network)
        for table, names in (("pillar", PILLARS), ("audience", AUDIENCES)):
            for name in names:
                plan.named(table, name)
        days = {"starts": date(2026, 11, 16), "ends": date(2026, 11, 29)}
        plan.named("campaign", "Flu season", colour="teal", **days)
        for day, clock, title, channel, author, status in POSTS:
            when = time.fromisoformat(clock) if clock else None
            plan.post(
                title,
                date(2026, 11, day),
                when,
                channel_id=channel,
                author_id=author,
                status=status,
                body=BODY,
                pillar_id=1 + day % 3,
                audience_id=1 if day % 2 else None,
            )
        for channel in (1, 2, 3):
            plan.post(
                "New year, new habits",
                date(2026, 12, 1),
                time(9),
                channel_id=channel,
                author_id=2,
                status="draft",
                group="5f1c3f6e-0000-4000-8000-000000000001",
                body=BODY,
            )
        idea = plan.post("Interview with the pharmacist", channel_id=2, author_id=1, status="idea")
        plan.change("post", idea, zone=ZONE)
        plan.entry(action="plan.import", summary="imported the sample", origin="import")
    return path


def reopened(path: Path) -> PlanFile:
    """A plan that is there already, to be filled further by hand."""
    plan = PlanFile.__new__(PlanFile)
    plan.path = path
    plan.connection = sqlite3.connect(path, isolation_level=None)
    plan._uids = random.Random(path.stat().st_size)
    return plan
