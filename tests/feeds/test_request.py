"""The head of a request: read strictly, whatever is sent."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calendar_tui.feeds.request import HEAD_LIMIT, LINE_LIMIT, BadRequest, Request, read_request

ODD = st.one_of(
    st.binary(max_size=200),
    st.text('GET /f.icsHTP1:\r\n," W*', max_size=120).map(lambda text: text.encode("latin-1")),
)


def head(*lines: str, first: str = "GET /f/x.ics HTTP/1.1") -> bytes:
    """A head with its empty last line."""
    return "".join(f"{line}\r\n" for line in (first, *lines, "")).encode("latin-1")


def read(*lines: str, first: str = "GET /f/x.ics HTTP/1.1") -> Request:
    """The request of a head that is one."""
    found = read_request(head(*lines, first=first))
    assert isinstance(found, Request)
    return found


def test_names_are_small_and_values_have_no_blanks_around_them() -> None:
    found = read("Host: elm", 'If-None-Match: \t W/"a" ', 'IF-NONE-MATCH: "b"')
    assert (found.method, found.path, found.keep) == ("GET", "/f/x.ics", True)
    assert found.headers == {"host": "elm", "if-none-match": 'W/"a", "b"'}


@pytest.mark.parametrize(
    "target", ["/f/x.ics?v=2", "http://elm:80/f/x.ics", "HTTPS://elm.example/f/x.ics?a/b"]
)
def test_a_query_and_the_name_of_the_machine_are_left_out(target: str) -> None:
    assert read("Host: elm", first=f"GET {target} HTTP/1.1").path == "/f/x.ics"


@pytest.mark.parametrize(
    ("lines", "version", "keep"),
    [
        ((), "1.1", True),
        (("Connection: Close",), "1.1", False),
        (("Content-Length: 3",), "1.1", False),
        (("Transfer-Encoding: chunked",), "1.1", False),
        ((), "1.0", False),
        (("Connection: keep-alive",), "1.0", True),
    ],
)
def test_a_connection_is_kept_as_its_client_wishes(
    lines: tuple[str, ...], version: str, keep: bool
) -> None:
    assert read("Host: elm", *lines, first=f"GET / HTTP/{version}").keep is keep


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (head(), 400),
        (head("Host: a", "Host: b"), 400),
        (head("Host: a", "no colon"), 400),
        (head("Host: a", " folded: x"), 400),
        (head("Host : a"), 400),
        (head("Host: a\0b"), 400),
        (head("Host: a", first="GET  / HTTP/1.1"), 400),
        (head("Host: a", first="GET /ä HTTP/1.1"), 400),
        (head(first="PRI * HTTP/2.0"), 505),
        (head(first=f"GET /{'a' * LINE_LIMIT} HTTP/1.1"), 414),
        (head("Host: a", f"X: {'a' * HEAD_LIMIT}"), 431),
        (head("Host: a", *["X: a"] * 100), 431),
    ],
)
def test_what_is_odd_is_refused(sent: bytes, status: int) -> None:
    assert read_request(sent) == BadRequest(status)


@settings(max_examples=60)
@given(ODD)
def test_whatever_is_sent_is_a_request_or_refused(sent: bytes) -> None:
    found = read_request(sent)
    if isinstance(found, BadRequest):
        assert found.status in {400, 414, 431, 505}
