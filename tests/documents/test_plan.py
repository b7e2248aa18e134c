"""The plan's document tells the five parts, what is missing, and which version it is."""

from datetime import date

from calendar_tui.checks.rules import Part
from calendar_tui.documents.blocks import Missing
from calendar_tui.documents.differences import changed_lines
from calendar_tui.documents.markdown import markdown
from calendar_tui.documents.plan import plan_document, time_words
from calendar_tui.documents.sources import (
    Approved,
    ChannelText,
    GoalText,
    LevelText,
    PersonText,
    PlanText,
    ThemeText,
)

TODAY = date(2026, 11, 24)
APPROVED = Approved(2, "Ana Ruiz", date(2026, 11, 2), date(2027, 11, 2), "After the portal.")

PLAN = PlanText(
    "Elm Clinic",
    solo=False,
    contacts=("Phone 555-0100", "https://elm.example/portal"),
    notice="Please don't ask about your health here.\nIn an emergency call 911.",
    channels=(
        ChannelText(
            "Facebook page",
            "Facebook",
            "elmclinic",
            "https://facebook.example/elm",
            "News for the town.",
            "Ben Ito",
            ("Parents", "Neighbors"),
            date(2026, 11, 3),
            times="Tue 9:00",
        ),
        ChannelText("The Elm Letter", "Newsletter"),
    ),
    personal=(ChannelText("Ben's garden", "Instagram", owner="Ben Ito"),),
    goals=(
        GoalText(
            "Posts for parents",
            "At least 8 posts each month",
            date(2027, 3, 31),
            "Ben Ito",
            "audience:parents",
            stands="6 of 8 this month, 2 to go",
        ),
        GoalText("Be heard", "", active=False),
        GoalText("Facebook rhythm", "2 to 4 a week", rhythm=True),
    ),
    audiences=(ThemeText("Parents", "first child under two"),),
    pillars=(ThemeText("Education", "What helps.", 60), ThemeText("Practice news")),
    people=(
        PersonText("Ana Ruiz", ("manager", "reviewer"), "MHA", date(2026, 4, 1)),
        PersonText("Ben Ito", ("author",)),
    ),
    levels=(
        LevelText(
            2,
            "Privacy exposure",
            "Ana Ruiz",
            "Ben Ito",
            ("555-0101", "555-0102"),
            60,
            "Save the evidence.\nThen take it down.",
        ),
    ),
    missing={Part.ACCOUNTS: ("Facebook page has one admin only.",), Part.GOALS: ("One more.",)},
)

WHOLE = """\
# Social media plan of Elm Clinic

Version 2, approved on 2 Nov 2026 by Ana Ruiz. Next review by 2 Nov 2027.

After the portal.

## 1. Channels

**Missing:**

- Facebook page has one admin only.

### Facebook page

- **Handle:** elmclinic
- **Address:** <https://facebook.example/elm>
- **Purpose:** News for the town.
- **For:** Parents, Neighbors
- **Owner:** Ben Ito
- **Notice:** checked on 3 Nov 2026

### The Elm Letter (Newsletter)

- **Notice:** not posted

Patients reach the office only this way:

- Phone 555-0100
- <https://elm.example/portal>

Every channel tells them:

> Please don't ask about your health here.{stay}
> In an emergency call 911.

Personal accounts of staff. The practice never posts there:

| Account      | Network   | Whose   | Privacy settings checked |
| ------------ | --------- | ------- | ------------------------ |
| Ben's garden | Instagram | Ben Ito |                          |

## 2. Goals

**Missing:**

- One more.

### Posts for parents

- **Goal:** At least 8 posts each month, by 31 Mar 2027
- **Which posts:** audience:parents
- **Owner:** Ben Ito
- **Today:** 6 of 8 this month, 2 to go

### Be heard

- **Goal:** an intention (not measured yet)

### Facebook rhythm

- **Goal:** 2 to 4 a week

## 3. Audiences

The practice writes for:

- Parents: first child under two

## 4. Calendar and people

Posts are about:

- Education (60% of posts): What helps.
- Practice news

How often:

- Facebook rhythm: 2 to 4 a week

When:

| Channel       | Posting times |
| ------------- | ------------- |
| Facebook page | Tue 9:00      |

Who plans, writes, reviews and watches:

| Name     | Credentials | Roles             | Policy signed |
| -------- | ----------- | ----------------- | ------------- |
| Ana Ruiz | MHA         | manager, reviewer | 1 Apr 2026    |
| Ben Ito  |             | author            |               |

## 5. When something goes wrong

### Level 2: Privacy exposure

- **Owner:** Ana Ruiz
- **Deputy:** Ben Ito
- **Contacts:** 555-0101 or 555-0102
- **Answer within:** 1 hour

What to do:

> Save the evidence.{stay}
> Then take it down.
""".replace("{stay}", "  ")


def test_a_whole_plan_reads_as_a_document_in_five_parts() -> None:
    assert markdown(plan_document(PLAN, TODAY, APPROVED)) == WHOLE


def test_an_empty_plan_has_all_five_parts_and_says_what_each_lacks() -> None:
    empty = PlanText("Elm Clinic", solo=True, missing={part: (f"No {part}.",) for part in Part})
    document = plan_document(empty, TODAY, None)
    assert [len(section.blocks) for section in document.sections] == [1, 1, 1, 1, 1]
    lacks = [each for section in document.sections for each in section.blocks]
    assert lacks[0] == Missing(("No channels.", "No accounts."))
    assert document.lead == (
        "Draft of 24 Nov 2026. Nobody has approved this plan yet.",
        "A practice of one: the same person writes, reviews and approves.",
    )


def test_a_plan_that_was_changed_since_is_a_draft_again() -> None:
    lead = plan_document(PLAN, TODAY, APPROVED, changed=True).lead
    assert lead[:2] == (
        "Draft of 24 Nov 2026: the plan was changed since its last approval.",
        "Last approved: version 2, approved on 2 Nov 2026 by Ana Ruiz. Next review by 2 Nov 2027.",
    )


def test_a_difference_is_told_under_its_heading() -> None:
    channels = (PLAN.channels[0]._replace(owner="Ana Ruiz"), PLAN.channels[1])
    after = plan_document(PLAN._replace(channels=channels), TODAY, APPROVED)
    assert list(changed_lines(WHOLE, markdown(after))) == [
        "  ### Facebook page",
        "- - **Owner:** Ben Ito",
        "+ - **Owner:** Ana Ruiz",
    ]
    assert list(changed_lines(WHOLE, WHOLE)) == []


def test_a_time_to_answer_is_said_in_its_largest_exact_unit() -> None:
    said = [time_words(each) for each in (None, 1, 90, 60, 240, 1440, 2880)]
    assert said == ["", "1 minute", "90 minutes", "1 hour", "4 hours", "1 day", "2 days"]
