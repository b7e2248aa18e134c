"""What the checks find, as commands report it: in posts of a plan, and in texts of no plan."""

from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

from calendar_tui.checks.content.draft import Context, Draft
from calendar_tui.checks.content.standing import Judged, State, solution
from calendar_tui.exchange.channels import network_of
from calendar_tui.model.errors import Exit, InvalidError
from calendar_tui.model.rows import ChannelName
from calendar_tui.model.terms import BEFORE_PUBLISHED, MAX_TEXT, ChannelKind, Severity, Status
from calendar_tui.service.checking import Rulebook, draft_of, rulebook_of
from calendar_tui.service.found import Inspection
from calendar_tui.service.rechecking import Progress, bring_up_to_date, go_on, recheck
from calendar_tui.service.streams import read_object
from calendar_tui.service.workspace import Workspace
from calendar_tui.store.reads import findings as kept

PART: Final = 500
"""Posts reported in one go."""


class Told(NamedTuple):
    """A finding, in the words and columns of a report."""

    severity: str
    """What it weighs now, or how it was solved."""
    rule: str
    name: str
    part: str
    message: str
    matched: str
    why: str
    do: str
    """What to say or do instead."""
    solve: str
    """What is still to be done, or what somebody said to it."""
    question: str
    """Where it is one: the question."""
    choices: tuple[str, ...]
    """The answers to it, ``key: label`` each."""
    blocks: bool


class Report(NamedTuple):
    """One post's findings."""

    id: int
    title: str
    status: Status
    told: tuple[Told, ...]
    data: tuple[dict[str, Any], ...]
    """The same for a program."""

    @property
    def blocks(self) -> bool:
        """Whether one of them keeps it from going out."""
        return any(each.blocks for each in self.told)

    def as_json(self) -> dict[str, Any]:
        """The report as a program reads it."""
        return {"id": self.id, "title": self.title, "status": self.status, "findings": self.data}


def of_posts(
    workspace: Workspace, ids: Sequence[int], progress: Progress = go_on
) -> Iterator[Report]:
    """The findings of these posts, in their order; those not checked yet are checked first.

    Raises:
        UnknownNameError: there is no such post.
    """
    bring_up_to_date(workspace, ids, progress)
    yield from _reports(workspace, ids)


def of_plan(workspace: Workspace, progress: Progress = go_on) -> Iterator[Report]:
    """The posts still to go out in which anything is found, by day."""
    recheck(workspace, progress)
    with workspace.reading.moment() as moment:
        ids = kept.touched(moment.snapshot, BEFORE_PUBLISHED)
    yield from _reports(workspace, ids)


def of_text(text: str, rulebook: Rulebook) -> tuple[tuple[Told, ...], list[dict[str, Any]]]:
    """What is found in a text that is no post: in words, and for a program."""
    if len(text) > MAX_TEXT:
        raise InvalidError(f"The text has {len(text):,} characters; at most {MAX_TEXT:,} are read.")
    found = rulebook.check(Draft.of_text(text))
    told = tuple(_told(Judged(each, State.OPEN, each.severity), rulebook) for each in found)
    return told, [each.as_json() for each in found]


def of_line(line: bytes, rulebook: Rulebook) -> tuple[dict[str, Any], Exit]:
    """The answer to one line of a stream, ``{"id", "text", "context"?, "channel"?}``.

    An error is an answer: ``{"id", "ok": false, "error"}``.
    """
    number: Any = None
    try:
        given = read_object(line)
        number = given.get("id")
        found = rulebook.check(_draft(given))
    except InvalidError as error:
        return {"id": number, "ok": False, "error": error.sentence}, Exit.INVALID
    blocks = any(each.severity is Severity.BLOCK for each in found)
    said = {"id": number, "findings": [each.as_json() for each in found]}
    return said, Exit.NO if blocks else Exit.DONE


def _draft(given: dict[str, Any]) -> Draft:
    """What a line of a stream wants checked."""
    text, context = given.get("text"), given.get("context") or Context.POST
    if not isinstance(text, str):
        raise InvalidError("text: must be there, as text.")
    if len(text) > MAX_TEXT:
        raise InvalidError(f"text: has {len(text):,} characters; at most {MAX_TEXT:,} are read.")
    if context not in set(Context):
        raise InvalidError(f"context: must be one of {', '.join(Context)}.")
    channel = given.get("channel")
    draft = draft_of({"body": text}, _network(channel) if isinstance(channel, str) else None)
    return Draft(draft.parts, Context(context), None, draft.limits)


def _network(word: str) -> ChannelName | None:
    """A channel of the network that a word means, for its limits; ``None`` for any other word."""
    network = network_of(word)
    if network is None:
        return None
    return ChannelName(0, network, network.label, False, network, ChannelKind.BUSINESS)


def _reports(workspace: Workspace, ids: Sequence[int]) -> Iterator[Report]:
    """Reports on posts, some hundred at a time."""
    rulebook = rulebook_of(workspace.reading)
    for start in range(0, len(ids), PART):
        part = ids[start : start + PART]
        posts = {post_id: workspace.reading.post(post_id) for post_id in part}
        with workspace.reading.moment() as moment:
            now = Inspection(moment.snapshot, rulebook, moment.directory, moment.present.today)
            authors = {post_id: post.author_id for post_id, post in posts.items()}
            judged = now.standing(authors, now.examine(part))
        for post_id in part:
            post = posts[post_id]
            title = post.title or " ".join(post.body.split())[:60]
            found = judged.get(post_id, ())
            told = tuple(_told(each, rulebook) for each in found)
            yield Report(post_id, title, post.status, told, tuple(map(judged_json, found)))


def judged_json(judged: Judged) -> dict[str, Any]:
    """A finding of a post as a program reads it: what was found, and how it stands."""
    data = judged.finding.as_json() | {
        "matched": judged.finding.matched,
        "severity": judged.severity,
        "state": judged.state,
    }
    if judged.finding.ask:
        data["ask"] = judged.finding.ask
    if judged.answer is not None:
        data["answer"] = judged.answer.choice
    if judged.override is not None:
        override = judged.override
        until = override.expires_on
        data["override"] = {
            "code": override.code,
            "reason": override.reason,
            "until": until.isoformat() if until else None,
        }
    return data


def _told(judged: Judged, rulebook: Rulebook) -> Told:
    """A finding in words."""
    finding = judged.finding
    asked = rulebook.checker.pack.asks.get(finding.ask)
    waits = judged.state is State.OPEN
    return Told(
        severity=judged.severity.value if waits else judged.state.value,
        rule=finding.rule,
        name=finding.name,
        part=finding.part.value.replace("_", " "),
        message=finding.message,
        matched=" ".join(finding.matched.split()),
        why=finding.why,
        do=finding.suggestion,
        solve=_solve(judged, rulebook),
        question=asked.question if asked else "",
        choices=tuple(f"{each.key}: {each.label}" for each in asked.choices) if asked else (),
        blocks=judged.blocks,
    )


def _solve(judged: Judged, rulebook: Rulebook) -> str:
    """What is still to be done, or what somebody said to it."""
    if judged.override is not None and judged.state is State.OVERRIDDEN:
        return f"{judged.override.code.label}: {judged.override.reason}"
    if judged.answer is not None and judged.state is State.ANSWERED:
        asked = rulebook.checker.pack.asks[judged.finding.ask]
        choice = asked.choice(judged.answer.choice)
        return choice.label if choice else judged.answer.choice
    return solution(judged) if judged.waits else ""
