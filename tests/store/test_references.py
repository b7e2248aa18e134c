"""Who refers to whom is read from the tables themselves, lists and filters included."""

import pytest

from calendar_tui.model.tables import (
    JOURNALLED,
    METADATA,
    Author,
    Campaign,
    Channel,
    Feed,
    Goal,
    Post,
    Practice,
)
from calendar_tui.store import references
from calendar_tui.store.database import Database
from calendar_tui.store.references import (
    called,
    chunks,
    first_dangling,
    first_referrer,
    referred,
    referring,
    word,
)
from tests.store.plans import a_post, act, add


@pytest.fixture
def plan(either: Database) -> Database:
    """Every test here runs in a file, and on a server where one is given."""
    return either


@pytest.mark.parametrize("table", JOURNALLED)
def test_every_foreign_key_is_known_from_both_ends(table: str) -> None:
    for column, target in referred(table):
        assert (table, column) in referring(target)
    keys = [column for column in METADATA.tables[table].columns if column.foreign_keys]
    assert {column.name for column in keys} == {name for name, _ in referred(table)}


@pytest.mark.parametrize(
    ("table", "column"), [place for places in references.LISTED.values() for place in places]
)
def test_every_list_of_ids_is_a_column(table: str, column: str) -> None:
    assert column in METADATA.tables[table].columns


def test_every_column_of_ids_is_known() -> None:
    known = {place for places in references.LISTED.values() for place in places}
    named = {"audiences", "admins", "goals"}
    there = {
        (table, column.name)
        for table in JOURNALLED
        for column in METADATA.tables[table].columns
        if column.name in named
    }
    assert there == known
    filters = {
        (table, column)
        for table in JOURNALLED
        for column in ("filter", "template")
        if column in METADATA.tables[table].columns
    }
    assert filters == set(references.FILTERS)


def referrer(plan: Database, table: str, *ids: int) -> str | None:
    with plan.read() as session:
        row = first_referrer(session, table, ids)
        return None if row is None else called(row)


def test_a_living_row_that_refers_is_found(plan: Database) -> None:
    assert referrer(plan, "channel", 1) is None
    add(plan, "one")
    assert referrer(plan, "channel", 1, 2, 3) == "post #1 one"
    assert referrer(plan, "author", 1) == "post #1 one"
    assert referrer(plan, "author", 2) is None
    with plan.write(act("post.delete")) as changes:
        changes.remove(changes.get(Post, 1))
    assert referrer(plan, "channel", 1) is None


@pytest.mark.parametrize("column", ["author_id", "reviewer_id", "published_by_id"])
def test_each_way_of_referring_counts(plan: Database, column: str) -> None:
    with plan.write(act("author.add")) as changes:
        author = changes.insert(Author(name="Cy", slug="cy"))
        changes.insert(a_post("one", **{column: author.id}))
    assert referrer(plan, "author", author.id or 0) == "post #1 one"


def test_lists_count(plan: Database) -> None:
    with plan.write(act("channel.edit")) as changes:
        changes.update(changes.get(Channel, 1), {"admins": [2]})
        goal = changes.insert(Goal(name="Reach", slug="reach"))
        changes.insert(a_post("one", goals=[goal.id]))
    assert referrer(plan, "author", 2) == "channel #1 Insta"
    assert referrer(plan, "goal", goal.id or 0) == "post #1 one"


def test_filters_count(plan: Database) -> None:
    with plan.write(act("feed.add")) as changes:
        campaign = changes.insert(Campaign(name="Fresh", slug="fresh"))
        by_campaign = {"campaigns": [campaign.id], "text": "flu"}
        feed = Feed(name="All", slug="all", filter=by_campaign, file_code="x", token_hash="y")
        changes.insert(feed)
    assert referrer(plan, "campaign", campaign.id or 0) == "feed #1 All"
    assert referrer(plan, "channel", 1) is None


def test_many_ids_are_asked_for_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(references, "CHUNK", 3)
    assert list(chunks({5, 1, 4, 2, 3, 9, 7})) == [[1, 2, 3], [4, 5, 7], [9]]
    assert list(chunks([])) == []


def test_a_deleted_row_that_is_referred_to_is_found(plan: Database) -> None:
    with plan.write(act("campaign.add")) as changes:
        campaign = changes.insert(Campaign(name="Fresh", slug="fresh"))
        post = changes.insert(a_post("one", campaign_id=campaign.id))
    with plan.write(act("campaign.delete")) as changes:
        row = changes.get(Post, post.id or 0)
        assert first_dangling(changes.session, row) is None
        changes.remove(changes.get(Campaign, campaign.id or 0))
        found = first_dangling(changes.session, row)
        assert found is not None
        assert called(found) == "campaign #1 Fresh"


def test_rows_are_called_as_people_call_them() -> None:
    assert called(Post(id=12, title="Flu shots")) == "post #12 Flu shots"
    assert called(Post(id=12)) == "post #12"
    assert called(Practice(id=1, name="Elm Street")) == "practice #1 Elm Street"
    assert word("escalation_level") == "escalation level"


@pytest.mark.parametrize(("table", "owned"), references.OWN.items())
def test_what_a_row_owns_refers_to_it_and_must(table: str, owned: frozenset[str]) -> None:
    places = {name: column for name, column in referring(table) if name in owned}
    assert places.keys() == owned
    assert not any(METADATA.tables[name].columns[places[name]].nullable for name in owned)


def test_tables_that_are_left_out_do_not_refer(plan: Database) -> None:
    add(plan, "one")
    with plan.read() as session:
        assert first_referrer(session, "channel", [1]) is not None
        assert first_referrer(session, "channel", [1], {"post"}) is None
