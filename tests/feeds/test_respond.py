"""What a calendar that asks for a feed is answered."""

import gzip
from datetime import UTC, datetime

import pytest

from calendar_tui.feeds.request import BadRequest, Request
from calendar_tui.feeds.respond import Published, Response, respond, tag_of, token_of

TOKEN = "t" * 43
PATH = f"/f/{TOKEN}/office.ics"
MODIFIED = datetime(2026, 11, 24, 15, 0, 1, 999, tzinfo=UTC)
DATE = "Tue, 24 Nov 2026 15:00:01 GMT"
BYTES = b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"


def content(packed: bool) -> bytes:
    """A feed's bytes."""
    return gzip.compress(BYTES, mtime=0) if packed else BYTES


FEED = Published("abc", MODIFIED, content)


def ask(method: str = "GET", path: str = PATH, **headers: str) -> Response:
    """The answer to a request; headers with ``_`` for ``-``."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return respond(Request(method, path, named), FEED)


def unmade(_packed: bool) -> bytes:
    """A feed whose bytes nobody may ask for."""
    raise AssertionError("no bytes are made for this answer")


def test_a_feed_comes_whole_with_its_kind_its_length_and_its_tag() -> None:
    found = ask()
    headers = dict(found.headers)
    assert (found.status, found.body) == (200, BYTES)
    assert headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert headers["Content-Length"] == str(len(BYTES))
    assert (headers["ETag"], headers["Last-Modified"]) == ('"abc"', DATE)
    assert headers["Cache-Control"] == "private, max-age=0, must-revalidate"
    assert (headers["Vary"], headers["Referrer-Policy"]) == ("Accept-Encoding", "no-referrer")
    assert "Content-Disposition" not in headers
    assert "Content-Encoding" not in headers


def test_its_head_is_the_same_without_the_body() -> None:
    assert ask("HEAD") == ask()._replace(body=b"")


def test_gzip_is_sent_when_asked_for_under_a_tag_of_its_own() -> None:
    found = ask(accept_encoding="br, gzip;q=0.5")
    headers = dict(found.headers)
    assert gzip.decompress(found.body) == BYTES
    assert (headers["Content-Encoding"], headers["ETag"]) == ("gzip", '"abc-gzip"')
    assert headers["Content-Length"] == str(len(found.body))
    assert ask(accept_encoding="gzip", if_none_match='"abc"').status == 200
    assert ask(accept_encoding="gzip", if_none_match='"abc-gzip"').status == 304
    plain = respond(Request("GET", PATH, {"accept-encoding": "gzip"}), FEED._replace(packs=False))
    assert plain.body == BYTES


@pytest.mark.parametrize(
    "condition",
    [
        {"if_none_match": '"abc"'},
        {"if_none_match": 'W/"abc"'},
        {"if_none_match": '"x", W/"y,z" , "abc"'},
        {"if_none_match": "*"},
        {"if_modified_since": DATE},
        {"if_modified_since": "Tuesday, 24-Nov-26 15:00:01 GMT"},
        {"if_modified_since": "Tue Nov 24 15:00:01 2026"},
        {"if_none_match": '"abc"', "if_modified_since": "Tue, 24 Nov 2026 14:00:00 GMT"},
        {"if_none_match": '"abc"', "authorization": "Bearer x"},
    ],
)
def test_who_has_it_already_is_told_so_and_no_bytes_are_made(condition: dict[str, str]) -> None:
    headers = {name.replace("_", "-"): value for name, value in condition.items()}
    found = respond(Request("GET", PATH, headers), FEED._replace(content=unmade))
    assert (found.status, found.body) == (304, b"")
    assert dict(found.headers)["ETag"] == '"abc"'
    assert "Content-Length" not in dict(found.headers)


@pytest.mark.parametrize(
    "condition",
    [
        {"if_none_match": '"abd"'},
        {"if_none_match": "abc"},
        {"if_none_match": '"other"', "if_modified_since": DATE},
        {"if_none_match": "", "if_modified_since": DATE},
        {"if_modified_since": "Tue, 24 Nov 2026 15:00:00 GMT"},
        {"if_modified_since": "Tue, 31 Feb 2027 15:00:01 GMT"},
        {"if_modified_since": "2027-01-01"},
        {"authorization": "Basic !!"},
    ],
)
def test_who_has_not_gets_it(condition: dict[str, str]) -> None:
    assert ask(**condition).status == 200


@pytest.mark.parametrize("path", ["/robots.txt", "/", "/f/", f"/f/{TOKEN}", f"/f/{TOKEN}/a/b.ics"])
def test_elsewhere_is_nothing(path: str) -> None:
    assert ask(path=path).status == ask("POST", path).status == 404


@pytest.mark.parametrize(
    "path", [f"/{PATH}", f"{PATH}/", PATH.replace("/f/", "/%66/"), PATH.replace("office", "..")]
)
def test_an_address_has_one_spelling(path: str) -> None:
    assert token_of(path) is None


def test_an_unknown_address_is_404_and_one_that_was_taken_back_410() -> None:
    assert respond(Request("GET", PATH), None).status == 404
    gone = FEED._replace(gone=True, content=unmade)
    found = respond(Request("GET", PATH, {"if-none-match": "*"}), gone)
    assert (found.status, found.body[:13]) == (410, b"This calendar")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PROPFIND", "get"])
def test_a_feed_can_only_be_read(method: str) -> None:
    found = ask(method)
    assert (found.status, dict(found.headers)["Allow"]) == (405, "GET, HEAD")


def test_what_is_no_request_is_said_to_be_none() -> None:
    assert respond(BadRequest(431), None).status == 431


def test_a_tag_differs_where_any_input_does() -> None:
    tags = {tag_of("u", 1, "2026-11-24", "0.1", "2026a"), tag_of("u", 2, "2026-11-24", "0.1", "x")}
    assert len(tags | {tag_of("u", 1, "2026-11-25", "0.1", "2026a")}) == 3
