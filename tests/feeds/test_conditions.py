"""Tags, dates and encodings as clients write them, well or badly."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calendar_tui.feeds.clients import client_kind
from calendar_tui.feeds.conditions import (
    date_line,
    entity_tags,
    http_date,
    takes_gzip,
    unchanged,
)

TAGS = st.text(st.characters(min_codepoint=0x23, max_codepoint=0x7E), max_size=20)
INSTANTS = st.integers(0, 250_000_000_000).map(lambda second: datetime.fromtimestamp(second, UTC))
LATIN = st.text(st.characters(max_codepoint=0xFF), max_size=60)


@settings(max_examples=60)
@given(st.lists(TAGS, max_size=5), st.booleans(), st.sampled_from([",", ", ", " ,\t", ",,"]))
def test_a_list_of_tags_is_read_as_it_was_written(tags: list[str], weak: bool, comma: str) -> None:
    quoted = [f'"{tag}"' for tag in tags]
    assert entity_tags(comma.join(f"{'W/' * weak}{tag}" for tag in quoted)) == quoted


@settings(max_examples=60)
@given(INSTANTS)
def test_a_date_is_read_as_it_was_written(instant: datetime) -> None:
    assert http_date(date_line(instant)) == instant.replace(microsecond=0)


@settings(max_examples=60)
@given(LATIN)
def test_nothing_a_client_sends_stops_the_answer(text: str) -> None:
    assert http_date(text) is None
    assert takes_gzip(text) in {True, False}
    headers = {"if-none-match": text, "if-modified-since": text}
    assert unchanged(headers, '"a"', datetime(2026, 1, 1, tzinfo=UTC)) is (
        text.strip() == "*" or '"a"' in entity_tags(text)
    )


@pytest.mark.parametrize(
    "accepted", ["gzip", "GZIP", "br, x-gzip", "gzip;q=1.0", "gzip ; Q = 0.001", "*;q=0, gzip"]
)
def test_gzip_is_asked_for_by_name(accepted: str) -> None:
    assert takes_gzip(accepted)


@pytest.mark.parametrize(
    "accepted", ["", "identity", "*", "gzip;q=0", "gzip;q=0.000", "gzip;q=x", "gzipped", "gzip;q=2"]
)
def test_without_being_asked_for_it_is_not_used(accepted: str) -> None:
    assert not takes_gzip(accepted)


@pytest.mark.parametrize(
    ("agent", "kind"),
    [
        ("Google-Calendar-Importer", "Google"),
        ("Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0)", "Outlook"),
        (
            "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Thunderbird/140.3",
            "Thunderbird",
        ),
        ("macOS/15.1 (24B83) CalendarAgent/1042", "Apple"),
        ("iOS/18.1 (22B83) dataaccessd/1.0", "Apple"),
        ("curl/8.5.0", "other"),
        ("", "other"),
    ],
)
def test_a_client_is_known_by_the_name_it_gives(agent: str, kind: str) -> None:
    assert client_kind(agent) == kind
