"""Posts from a program: one JSON object a line in, one acknowledgement a line out.

An acknowledgement is given after the commit. A line with a ``key`` is kept with its result
in the same transaction, so a sender that lost the answer can send it again and gets the
first answer instead of a second post.
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any, BinaryIO, Final, NamedTuple

from calendar_tui.model.errors import ConflictError, Exit, InvalidError, PlanError
from calendar_tui.model.journal import Receipt
from calendar_tui.model.nouns import POST
from calendar_tui.model.post import Post
from calendar_tui.model.terms import Status
from calendar_tui.model.text import forbidden_character
from calendar_tui.service.channels import channel_id
from calendar_tui.service.forms import parse
from calendar_tui.service.posts import edit_row, new_post
from calendar_tui.service.reading import as_json
from calendar_tui.service.workspace import Workspace
from calendar_tui.store.changes import Changes

_OWN: Final = frozenset({"key", "status", "id", "version"})
"""Keys of a line that are no fields of a post."""

MAX_LINE: Final = 4_000_000
"""Bytes that a line may hold; the longest text fits, however it is escaped."""

_MAX_ID: Final = 2**63 - 1

Acknowledgement = dict[str, Any]
Write = Callable[[Workspace, Changes, dict[str, Any]], Post]


class Answer(NamedTuple):
    """What became of one line."""

    said: Acknowledgement
    exit: Exit
    """What the line alone would end a command with."""


def lines(stream: BinaryIO) -> Iterator[bytes]:
    """The lines that hold anything, as they come; one too long is cut, never kept whole."""
    while line := stream.readline(MAX_LINE + 1):
        whole = line.endswith(b"\n") or len(line) <= MAX_LINE
        while not whole:
            rest = stream.readline(MAX_LINE)
            whole = not rest or rest.endswith(b"\n")
        if line.strip():
            yield line


def add_line(workspace: Workspace, line: bytes, *, create: bool = False) -> Answer:
    """Add the post of one line; with ``create`` an unknown channel is made first."""
    return _answer(workspace, "post.add", line, _adder(create=create))


def edit_line(workspace: Workspace, line: bytes) -> Answer:
    """Change the post of one line, which names ``id``, ``version`` and changed fields."""
    return _answer(workspace, "post.edit", line, _edit)


def _answer(workspace: Workspace, verb: str, line: bytes, write: Write) -> Answer:
    """Carry out one line; a refusal is an answer, not an exception."""
    try:
        return Answer(_carry_out(workspace, verb, line, write), Exit.DONE)
    except PlanError as error:
        conflict = isinstance(error, ConflictError)
        said = {"ok": False, "error": error.sentence, "conflict": conflict}
        return Answer(said, error.exit)


def _carry_out(workspace: Workspace, verb: str, line: bytes, write: Write) -> Acknowledgement:
    """Write one line's post and keep its receipt, in one transaction."""
    given = read_object(line)
    key = _key(given)
    with workspace.write(verb) as changes:
        earlier = changes.session.get(Receipt, (key, verb)) if key else None
        if earlier is not None:
            return _again(earlier, given)
        post = write(workspace, changes, given)
        changes.session.flush()  # the version rises with the row
        answer = {"ok": True, "id": post.id, "version": post.version}
        if key:
            changes.session.add(_receipt(key, verb, given, answer, changes))
    return answer


def read_object(line: bytes) -> dict[str, Any]:
    """The JSON object of a line."""
    if len(line) > MAX_LINE:
        raise InvalidError(f"This line is longer than {MAX_LINE:,} bytes; no post is that long.")
    try:
        given = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise InvalidError("This line is not UTF-8 text.") from None
    except (ValueError, RecursionError):
        raise InvalidError("This line is not JSON; write one object a line.") from None
    if not isinstance(given, dict):
        raise InvalidError("This line is not a JSON object; write {...} on one line.")
    return given


def _key(given: Mapping[str, Any]) -> str:
    """The idempotency key of a line; empty where it has none."""
    key = given.get("key")
    if key is None:
        return ""
    if not isinstance(key, str) or not 0 < len(key) <= 200:
        raise InvalidError("key: must be text of 1 to 200 characters.")
    if (problem := forbidden_character(key)) is not None:
        raise InvalidError(f"key: {problem}.")
    return key


def _payload_hash(given: Mapping[str, Any]) -> str:
    """SHA-256 of a line's content, whatever its spacing and order."""
    return hashlib.sha256(json.dumps(given, sort_keys=True).encode()).hexdigest()


def _again(receipt: Receipt, given: Mapping[str, Any]) -> Acknowledgement:
    """The first answer, if the line is the same as the first one."""
    if receipt.payload_hash != _payload_hash(given):
        raise InvalidError(f"key: {receipt.key} was used for another post; use a new one.")
    answer: Acknowledgement = json.loads(receipt.result)
    return answer


def _receipt(
    key: str, verb: str, given: Mapping[str, Any], answer: Acknowledgement, changes: Changes
) -> Receipt:
    """The answer, to be kept with the change it answers."""
    return Receipt(
        key=key,
        verb=verb,
        payload_hash=_payload_hash(given),
        result=json.dumps(answer),
        at=changes.now,
    )


def _adder(*, create: bool) -> Write:
    """How a line is added."""

    def write(workspace: Workspace, changes: Changes, given: dict[str, Any]) -> Post:
        """Add the post of one line."""
        for name in ("id", "version", "permalink"):
            if given.get(name) is not None:
                raise InvalidError(f"{name}: a new post has none; leave it out.")
        values = _values(workspace, changes, given, create=create)
        if not (values["title"] or values["body"].strip()):
            raise InvalidError("A post needs a title or a body.")
        post = new_post(workspace, changes, values, status=_status(given))
        changes.insert(post)
        changes.summary = f"added post #{post.id} {post.title}".rstrip()
        return post

    return write


def _edit(workspace: Workspace, changes: Changes, given: dict[str, Any]) -> Post:
    """How a line edits."""
    post_id, version = _number(given, "id"), _number(given, "version")
    post = changes.get(Post, post_id)
    changes.update(post, {}, expected=version)  # before anything is said of what it holds
    values = _values(workspace, changes, _differing(workspace, post_id, given), new=False)
    changed = edit_row(workspace, changes, post, values, version)
    changes.summary = f"edited post #{post.id} {post.title}: {', '.join(changed)}"
    return post


def _differing(workspace: Workspace, post_id: int, given: Mapping[str, Any]) -> dict[str, Any]:
    """What a line really changes, so that a post read as JSON can be sent back as it is.

    Raises ``InvalidError`` for a changed key that is no field an edit can set.
    """
    there = as_json(workspace.reading.post(post_id), workspace.directory())
    changed = {
        name: value
        for name, value in given.items()
        if name not in _OWN - {"status"} and not (name in there and there[name] == value)
    }
    if "status" in changed:
        raise InvalidError("status: is changed by the status commands, not by an edit.")
    fields = {spec.name for spec in POST.fields}
    if fixed := [name for name in changed if name in there and name not in fields]:
        raise InvalidError(f"{fixed[0]}: can't be changed by an edit.")
    return changed


def _number(given: Mapping[str, Any], name: str) -> int:
    """The id or version of an edit."""
    value = given.get(name)
    if value is None:
        raise InvalidError("An edit names the post's id and the version it was read at.")
    if isinstance(value, bool) or not isinstance(value, int) or not 0 < value <= _MAX_ID:
        raise InvalidError(f"{name}: must be a whole number.")
    return value


def _status(given: Mapping[str, Any]) -> Status | None:
    """The status a line asks for."""
    word = given.get("status")
    if word is None:
        return None
    if not isinstance(word, str) or word not in set(Status):
        raise InvalidError("status: must be idea or draft; the status commands take it from there.")
    return Status(word)


def _values(
    workspace: Workspace,
    changes: Changes,
    given: Mapping[str, Any],
    *,
    new: bool = True,
    create: bool = False,
) -> dict[str, Any]:
    """A line's fields by column; names are looked up as they stand."""
    fields = {name: value for name, value in given.items() if name not in _OWN}
    reader = workspace.reader(exact=True)
    channel = fields.get("channel")
    if not create or not isinstance(channel, str) or not channel.strip():
        return parse(POST, fields, reader, new=new).checked()
    fields.pop("channel")
    values = parse(POST, fields, reader, new=new).checked()
    return values | {"channel_id": channel_id(changes, channel, reader.directory)}
