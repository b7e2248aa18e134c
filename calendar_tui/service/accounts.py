"""The accounts behind the channels: the notice to put up, and checks that were made."""

from datetime import date
from enum import StrEnum
from typing import Any, Final

from calendar_tui.model.channel import Channel
from calendar_tui.model.errors import InvalidError, RefusedError
from calendar_tui.model.nouns import CHANNEL
from calendar_tui.model.terms import ChannelKind
from calendar_tui.schedule.format import format_day
from calendar_tui.service.fields import read_field
from calendar_tui.service.nouns import Saved
from calendar_tui.service.reading import Reading
from calendar_tui.service.workspace import Workspace
from calendar_tui.store.reads.profile import contacts


class Check(StrEnum):
    """What was looked after on a channel's account. The value is the field that says when."""

    NOTICE = "notice_posted_on"
    """The notice to patients stands on it."""
    PRIVACY = "privacy_reviewed_on"
    """Its privacy settings were looked at."""

    @property
    def said(self) -> str:
        """What was seen to, in words."""
        return "the notice is up" if self is Check.NOTICE else "privacy settings checked"


_DONE: Final = {
    Check.NOTICE: "the notice stands on",
    Check.PRIVACY: "the privacy settings were checked of",
}
"""What a record says, before the channel's name."""


def notice_of(reading: Reading, channel_id: int) -> str:
    """The notice to put on a channel, from the practice's own words and its contacts.

    Raises:
        RefusedError: it is a personal account, where the practice says nothing.
        UnknownNameError: there is no such channel.
    """
    from calendar_tui.documents.notice import channel_notice

    channel = reading.noun("channel", channel_id)
    _refuse_personal(channel.name, ChannelKind(channel.values["kind"]))
    said = reading.noun("practice", reading.practice().id).values
    return channel_notice(said["notice"], _lines(reading))


def lacks_contacts(reading: Reading) -> bool:
    """Whether a notice can't say how to reach the office, since nobody wrote that down."""
    return not _lines(reading)


def _lines(reading: Reading) -> tuple[str, ...]:
    """How patients may reach the office, one line each."""
    with reading.moment() as moment:
        return tuple(each.line for each in contacts(moment.snapshot))


def record(workspace: Workspace, channel_id: int, check: Check, day: str = "") -> Saved:
    """Record that a check was made on ``day``, as typed; today where none is given.

    Raises:
        InvalidError: the day can't be read, or is still to come.
        RefusedError: a notice on a personal account.
    """
    made = _day(workspace, check, day)
    with workspace.write(f"channel.{check.name.lower()}") as changes:
        row = changes.get(Channel, channel_id)
        if check is Check.NOTICE:
            _refuse_personal(row.name, row.kind)
        row = changes.update(row, {check.value: made})
        changes.summary = f"recorded that {_DONE[check]} {row.name}, {format_day(made)}"
    return Saved(channel_id, row.version, row.name, changes.seq)


def _day(workspace: Workspace, check: Check, text: str) -> date:
    """The day that is meant, which is not to come."""
    today = workspace.today()
    said: dict[str, Any] = read_field(CHANNEL.field(check), text, workspace.reader())
    made: date = said[check] or today
    if made > today:
        raise InvalidError(f"{format_day(made)} is still to come; record it once it is done.")
    return made


def _refuse_personal(name: str, kind: ChannelKind) -> None:
    """The practice puts its notice on its own pages only."""
    if kind is ChannelKind.PERSONAL:
        raise RefusedError(f"{name} is a personal account; the notice goes on the practice's own.")
