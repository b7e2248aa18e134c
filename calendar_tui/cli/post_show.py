"""``post show``: one post with everything about it, a label and a line each."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

import click

from calendar_tui.cli.context import Plan, pass_plan
from calendar_tui.cli.help import example
from calendar_tui.cli.post_write import post_number
from calendar_tui.cli.say import give, give_json
from calendar_tui.cli.show import labelled, moment
from calendar_tui.model.nouns import POST
from calendar_tui.model.terms import Decision, Status

if TYPE_CHECKING:
    from calendar_tui.model.details import ApprovalLine, PostDetail
    from calendar_tui.model.rows import Directory

Line = tuple[str, str]
"""A label and what it is about."""

_LONG: Final = ("image_text", "first_comment", "notes")


@click.command(
    "show", help="Show one post with everything about it.", epilog=example("post show 12")
)
@click.argument("post_id", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@pass_plan
def show(plan: Plan, post_id: str, as_json: bool) -> None:
    """One post with everything about it."""
    from calendar_tui.service.reading import as_json as post_json

    with plan.reading() as reading:
        post, directory = reading.post(post_number(post_id)), reading.directory()
    if as_json:
        give_json(post_json(post, directory))
        return
    title = post.title or "(no title)"
    for line in labelled(f"#{post.id}", title, _lines(_Teller(post, directory))):
        give(line)
    if post.body:
        give("")
        give(post.body)


class _Teller:
    """A post and the names it is told with."""

    def __init__(self, post: "PostDetail", directory: "Directory") -> None:
        """Tell ``post`` with the names in ``directory``."""
        from calendar_tui.service.forms import typed
        from calendar_tui.service.shapes import post_row

        self.post = post
        self.directory = directory
        self.practice = directory.practice
        self.typed = typed(POST, post_row(post, directory), directory.practice)

    def name(self, noun: str, row_id: int | None) -> str:
        """The name behind a reference; empty where there is none."""
        row: Any = self.directory.of(noun).get(row_id or 0)
        if row is None:
            return "" if row_id is None else f"#{row_id}"
        return f"{row.name} (retired)" if row.retired else str(row.name)

    def when(self) -> str:
        """The post's day and time in words, with its zone where that is not the practice's."""
        from calendar_tui.service.forms import say_when

        post = self.post
        if post.day is None:
            return "no date"
        values = {"day": post.day, "clock": post.clock, "zone": post.zone, "fold": post.fold}
        said = say_when(values, clock_12h=self.practice.clock_12h)
        if post.clock is None:
            return f"{said}, all day"
        return said if post.zone == self.practice.zone else f"{said} ({post.zone})"


def _lines(teller: _Teller) -> Iterator[Line]:
    """Everything about a post but its text, in the order a person asks for it."""
    post = teller.post
    yield "Status", _status(teller)
    yield "When", teller.when()
    yield "Channel", teller.name("channel", post.channel_id)
    yield "Author", teller.name("author", post.author_id)
    yield "Reviewer", teller.name("author", post.reviewer_id)
    for name in ("audience", "pillar", "campaign"):
        yield POST.field(name).label, teller.name(name, getattr(post, f"{name}_id"))
    yield POST.field("goals").label, ", ".join(teller.name("goal", each) for each in post.goals)
    yield "Series", _series(teller)
    for name in ("link", "tags", "media", *_LONG):
        yield POST.field(name).label, teller.typed[name]
    yield POST.field("permalink").label, post.permalink
    yield "Length", _length(teller)
    for approval in post.approvals:
        yield _judgement(teller, approval)
    yield "Findings", _findings(post)
    yield "Saved", f"{moment(post.changed_at, teller.practice)}, version {post.version}"


def _series(teller: _Teller) -> str:
    """The series whose slot it fills, and which slot; empty where it fills none."""
    from calendar_tui.schedule.format import format_day

    post = teller.post
    found = (each for each in teller.directory.series.values() if each.slug == post.series)
    series = next(found, None)
    if series is None or post.original_day is None:
        return ""
    return f"{series.name}, slot of {format_day(post.original_day)}"


def _length(teller: _Teller) -> str:
    """How long it is, by what its channel takes."""
    from calendar_tui.service.lengths import say_length

    post = teller.post
    channel = teller.directory.channels.get(post.channel_id or 0)
    return say_length(channel, post.body, title=post.title, link=post.link) if post.body else ""


def _status(teller: _Teller) -> str:
    """The status, with who and when where it is history."""
    post = teller.post
    if post.missed:
        return "missed (scheduled, and its time is over)"
    if post.status is Status.PUBLISHED and post.published_at:
        done = "recorded as already out" if post.recorded else "recorded"
        who = teller.name("author", post.published_by_id)
        by = f" by {who}" if who else ""
        return f"published, {done} {moment(post.published_at, teller.practice)}{by}"
    if post.status is Status.CANCELLED and post.cancelled_at:
        was = f", was {post.cancelled_from.label}" if post.cancelled_from else ""
        return f"cancelled {moment(post.cancelled_at, teller.practice)}{was}"
    if post.status is Status.PULLED and post.pulled_at:
        return f"pulled {moment(post.pulled_at, teller.practice)}: {post.pulled_reason}"
    return post.status.label


def _judgement(teller: _Teller, approval: "ApprovalLine") -> Line:
    """A reviewer's word: who, when, why, and whether it still counts."""
    label = "Approved" if approval.decision is Decision.APPROVED else "Sent back"
    said = f"by {teller.name('author', approval.by_id)}, {moment(approval.at, teller.practice)}"
    if approval.solo:
        said += ", their own text"
    if approval.note:
        said += f": {approval.note}"
    return label, f"{said} (no longer counts)" if approval.voided_at else said


def _findings(post: "PostDetail") -> str:
    """How many findings there are of each weight; empty while there is none."""
    return ", ".join(f"{count} {weight.value}" for weight, count in post.findings.items() if count)
