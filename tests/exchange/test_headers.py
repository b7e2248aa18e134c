"""Column names in people's own spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.exchange.fields import Target
from calendar_tui.exchange.headers import SYNONYMS, date_if_alone, forms, guess, key, known


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("Date", Target.DATE),
        ("DATE*", Target.DATE),
        ("Publish Date", Target.DATE),
        ("publish_date", Target.DATE),
        ("Go-live date", Target.DATE),
        ("Date/Time", Target.DATE),
        ("Date & Time", Target.DATE),
        ("Date (MM/DD/YYYY)", Target.DATE),
        ("Date - Intl. format or prompt", Target.DATE),
        ("Scheduled At", Target.DATE),
        ("📅 Date", Target.DATE),
        ("Time", Target.TIME),
        ("Time (EST)", Target.TIME),
        ("Post Time", Target.TIME),
        ("Best Time", Target.TIME),
        ("Day", Target.WEEKDAY),
        ("Day of week", Target.WEEKDAY),
        ("Channel", Target.CHANNEL),
        ("Channel / Platform", Target.CHANNEL),
        ("Channel/Platform", Target.CHANNEL),
        ("Platform(s)", Target.CHANNEL),
        ("Social Network", Target.CHANNEL),
        ("Caption", Target.BODY),
        ("Copy/Caption", Target.BODY),
        ("Caption & hashtags", Target.BODY),
        ("Post Copy", Target.BODY),
        ("Full Caption (max 2,200)", Target.BODY),
        ("Message", Target.BODY),
        ("Content", Target.BODY),
        ("Title", Target.TITLE),
        ("Post title", Target.TITLE),
        ("Hook/Title", Target.TITLE),
        ("Topic/Theme", Target.TITLE),
        ("Title - For the video, pin, PDF", Target.TITLE),
        ("Headline", Target.TITLE),
        ("Content title", Target.TITLE),
        ("Content Pillar", Target.PILLAR),
        ("Pillar", Target.PILLAR),
        ("Bucket", Target.PILLAR),
        ("Campaign", Target.CAMPAIGN),
        ("Campaign / Theme", Target.CAMPAIGN),
        ("Author/Owner", Target.AUTHOR),
        ("Assigned to", Target.AUTHOR),
        ("Owner", Target.AUTHOR),
        ("Approver", Target.REVIEWER),
        ("Reviewed by", Target.REVIEWER),
        ("Target audience", Target.AUDIENCE),
        ("Status", Target.STATUS),
        ("Workflow Status", Target.STATUS),
        ("Hashtags", Target.TAGS),
        ("Label(s)", Target.TAGS),
        ("Link", Target.LINK),
        ("URL", Target.LINK),
        ("Landing page", Target.LINK),
        ("UTM link", Target.LINK),
        ("Permalink", Target.PERMALINK),
        ("Post URL", Target.PERMALINK),
        ("Creative Asset Link", Target.MEDIA),
        ("Image URL", Target.MEDIA),
        ("media_file_path", Target.MEDIA),
        ("Link to Asset", Target.MEDIA),
        ("Image 1", Target.MEDIA),
        ("Image/Video", Target.MEDIA),
        ("Media URL(s)", Target.MEDIA),
        ("Alt text", Target.ALT),
        ("Text in image", Target.IMAGE_TEXT),
        ("First comment", Target.FIRST_COMMENT),
        ("Notes", Target.NOTES),
        ("Notes (internal)", Target.NOTES),
        ("Ｎｏｔｅｓ", Target.NOTES),
    ],
)
def test_names_of_columns_are_understood(name: str, target: Target) -> None:
    found = guess(name)
    assert found is not None
    assert found[1] is target
    assert known(name)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "Week",
        "Week #",
        "No.",
        "Format",
        "Content Type",
        "Approval",
        "Approved",
        "Review by",
        "CTA",
        "Budget",
        "Reach",
        "2026-12-01",
        "Pin board, FB album, or Google category",
        "Flu clinic on Saturday, walk in",
        "🙂",
        "x" * 1_000,
    ],
)
def test_other_names_are_left_to_the_notes(name: str) -> None:
    assert guess(name) is None
    assert not known(name)


def test_no_name_means_two_things() -> None:
    names = [key(name) for names in SYNONYMS.values() for name in names.split(";")]
    assert all(names)
    assert sorted(names) == sorted(set(names))


def test_the_more_telling_name_ranks_first() -> None:
    for better, worse in (("Caption", "Description"), ("Date", "Due date"), ("Title", "Theme")):
        one, two = guess(better), guess(worse)
        assert one is not None
        assert two is not None
        assert one[1] is two[1]
        assert one[0] < two[0]


@given(st.sampled_from([name.strip() for names in SYNONYMS.values() for name in names.split(";")]))
def test_case_blanks_and_signs_make_no_other_name(name: str) -> None:
    for spelled in (
        name.upper(),
        name.title(),
        name.replace(" ", "_"),
        name.replace(" ", "-"),
        name.replace(" ", ""),
        f" *{name}* ",
        f"{name} (optional)",
        f"{name}?",
    ):
        assert guess(spelled) == guess(name)


@given(st.text())
def test_any_name_has_its_forms(name: str) -> None:
    assert all(form and form == key(form) for form in forms(name))


@pytest.mark.parametrize(
    ("name", "alone"),
    [
        ("Posting Time", True),
        ("Scheduled time", True),
        ("Day", True),
        ("Time", False),
        ("Day of week", False),
    ],
)
def test_some_times_hold_dates_where_no_other_column_does(name: str, alone: bool) -> None:
    assert date_if_alone(name) is alone
