"""The last check before a row is written speaks in the words of its fields."""

from datetime import date, datetime, time
from pathlib import Path

import pytest

from calendar_tui.model.channel import ChannelFields
from calendar_tui.model.errors import InvalidError
from calendar_tui.model.people import AuthorFields
from calendar_tui.model.plan import PillarFields
from calendar_tui.model.post import PostFields
from calendar_tui.model.terms import MAX_TEXT
from calendar_tui.service import nouns, posts
from calendar_tui.service.derived import derive
from calendar_tui.service.validation import validated
from tests.cli.clinic import acting, settle


@pytest.mark.parametrize(
    ("fields", "values", "field", "words"),
    [
        (PostFields, {"title": "x" * 201}, "title", "is too long; at most 200 characters fit"),
        (PostFields, {"body": "x" * (MAX_TEXT + 1)}, "body", "at most 100,000 characters fit"),
        (PostFields, {"body": "\x07"}, "body", "has a control character (U+0007)"),
        (PostFields, {"link": "javascript:1"}, "link", "must be a web address"),
        (PostFields, {"channel_id": "x"}, "channel", "valid integer"),
        (PostFields, {"fold": 2}, "fold", "must be 1 or less"),
        (PostFields, {"status": "approved"}, "status", "is no field of this"),
        (ChannelFields, {"network": "x", "slug": "x"}, "name", "is needed"),
        (ChannelFields, {"name": "", "network": "x", "slug": "x"}, "name", "is needed"),
        (ChannelFields, {"name": "X", "network": "x", "slug": "../x"}, "slug", "small letters"),
        (PillarFields, {"name": "X", "slug": "x", "share": 101}, "share", "must be 100 or less"),
        (PillarFields, {"name": "X", "slug": "x", "share": -1}, "share", "must be 0 or more"),
        (
            AuthorFields,
            {
                "name": "A",
                "slug": "a",
                "active_from": date(2026, 2, 1),
                "active_until": date(2026, 1, 1),
            },
            "",
            "",
        ),
    ],
)
def test_a_wrong_value_names_its_field_and_what_is_wrong(
    fields: type, values: dict[str, object], field: str, words: str
) -> None:
    with pytest.raises(InvalidError) as caught:
        validated(fields, values)
    assert words in caught.value.fields.get(field, caught.value.sentence)
    assert caught.value.sentence.endswith(".")
    assert "pydantic" not in caught.value.sentence


def test_right_values_come_with_their_defaults() -> None:
    values = validated(PostFields, {"title": " Flu "})
    assert (values["title"], values["body"], values["tags"]) == ("Flu", "", [])


@pytest.mark.parametrize(
    ("columns", "instant", "there"),
    [
        ({"day": None, "clock": None, "zone": "", "fold": 0}, None, (None, None)),
        (
            {"day": date(2026, 12, 3), "clock": None, "zone": "Asia/Tokyo", "fold": 0},
            "2026-12-02T15:00:00+00:00",
            ("2026-12-03", None),
        ),
        (
            {
                "day": date(2026, 12, 3),
                "clock": time(8),
                "zone": "Asia/Tokyo",
                "fold": 0,
            },
            "2026-12-02T23:00:00+00:00",
            ("2026-12-02", "17:00:00"),
        ),
    ],
)
def test_a_post_s_instant_and_the_practice_s_own_day_follow_from_its_time(
    columns: dict[str, object], instant: str | None, there: tuple[str | None, str | None]
) -> None:
    found = derive("post", columns, "America/Chicago")
    assert found["instant"] == (datetime.fromisoformat(instant) if instant else None)
    assert (found["local_day"] and str(found["local_day"])) == there[0]
    assert (found["local_clock"] and str(found["local_clock"])) == there[1]
    assert derive("channel", {}, "UTC") == {}


def test_a_new_zone_of_the_practice_moves_its_posts_in_its_grids(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with acting(settle(tmp_path, monkeypatch)) as plan:
        clock = time(23, 30)
        made = posts.add(plan, {"title": "x", "day": date(2026, 12, 3), "clock": clock})
        assert plan.reading.post(made.id).local_day == date(2026, 12, 3)
        nouns.edit(plan, "practice", 1, None, {"zone": "Europe/Berlin"})
        post = plan.reading.post(made.id)
        assert (post.day, post.zone) == (date(2026, 12, 3), "America/Chicago")
        assert (post.local_day, str(post.local_clock)) == (date(2026, 12, 4), "06:30:00")


def test_names_and_short_names_are_unique_among_the_living(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with acting(settle(tmp_path, monkeypatch)) as plan:
        first = nouns.add(plan, "campaign", {"name": "Fresh Start"})
        assert plan.reading.noun("campaign", first.id).slug == "fresh-start"
        for name in ("fresh start", "FRESH  START", "Fresh\u00a0Start"):
            with pytest.raises(InvalidError, match="A campaign called Fresh Start exists already"):
                nouns.add(plan, "campaign", {"name": name})
        with pytest.raises(InvalidError, match="The short name fresh-start is Fresh Start's"):
            nouns.add(plan, "campaign", {"name": "Other", "slug": "fresh-start"})
        second = nouns.add(plan, "campaign", {"name": "Fresh-Start"})
        third = nouns.add(plan, "campaign", {"name": "牛乳"})
        slugs = [plan.reading.noun("campaign", each.id).slug for each in (second, third)]
        assert slugs == ["fresh-start-2", "campaign"]
        nouns.edit(plan, "campaign", third.id, None, {"name": "Milk", "slug": ""})
        assert plan.reading.noun("campaign", third.id).slug == "campaign"


def test_an_import_looks_again_where_someone_saved_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from calendar_tui.service.imports import Choices, bring, look, read_csv

    proposal = read_csv(b"Channel,Text\nInstagram,One\nInstagram,Two\n")
    with acting(settle(tmp_path, monkeypatch)) as plan:
        judged = look(plan, proposal, Choices())
        posts.add(plan, {"body": "One", "channel_id": 1})
        assert bring(plan, judged).drafts == 1
        assert sorted(post.body for post in plan.reading.posts()) == ["One", "Two"]
