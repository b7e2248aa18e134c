"""What every screen of the app is: a view of the plan with a cursor in it."""

from abc import abstractmethod
from collections.abc import Callable, Mapping
from datetime import date
from typing import ClassVar, NamedTuple

from textual.message import Message
from textual.widget import Widget

from calendar_tui.model.filters import PostFilter
from calendar_tui.model.rows import Place, PostLine, SlotLine
from calendar_tui.model.terms import Status
from calendar_tui.tui.allowed import Context
from calendar_tui.tui.commands import Scene
from calendar_tui.tui.shared import Shared

Handlers = Mapping[str, Callable[[], object]]
"""What to do, by command id."""


class Where(NamedTuple):
    """Where a view stands, for the line above it."""

    long: str = ""
    short: str = ""


class View(Widget):
    """A part of the plan on the whole screen. State comes down with `show`."""

    DEFAULT_CSS = """
    View { background: $plan-page; width: 1fr; height: 1fr; overflow: hidden; }
    """

    scene: ClassVar[Scene]

    class Moved(Message):
        """The cursor went elsewhere, so what surrounds the view may change."""

    def __init__(self, shared: Shared) -> None:
        """Be drawn from ``shared`` at first."""
        super().__init__()
        self.shared = shared

    def show(self, shared: Shared) -> None:
        """Be drawn from another state."""
        before, self.shared = self.shared, shared
        if before != shared:
            self.changed(before)

    @abstractmethod
    def changed(self, before: Shared) -> None:
        """Follow a change of `shared`, which was ``before``."""

    @abstractmethod
    def context(self) -> Context:
        """What a command would act on now."""

    @abstractmethod
    def handlers(self) -> Handlers:
        """What the view itself does, by command id."""

    @abstractmethod
    def where(self) -> Where:
        """Where the cursor stands."""

    def due(self, day: date, clock: str) -> bool:
        """Whether something shown is past its time, at ``clock`` on ``day``, and isn't told so."""
        del day, clock
        return False

    def note(self) -> tuple[str, str]:
        """What is hidden or added, and how to be rid of it; empty where nothing is."""
        return "", ""

    def fold(self, key: str) -> None:
        """Show or hide lines of the view; only pages that have such do."""
        del key

    def clear(self) -> bool:
        """Show everything again; whether anything was hidden."""
        return False

    @abstractmethod
    def take_focus(self) -> None:
        """Have the keys go to what is inside."""

    def action_command(self, command_id: str) -> None:
        """Hand a key to the main screen, which knows every command."""
        self.post_message(Asked(command_id))


class Asked(Message):
    """A command was asked for, by key, click or palette."""

    def __init__(self, command_id: str) -> None:
        """Ask for the command with this id."""
        super().__init__()
        self.command_id = command_id


def is_due(post: PostLine, day: date, clock: str) -> bool:
    """Whether a scheduled post became a missed one since it was read.

    An all-day post is missed once its day is over (``model.rows``).
    """
    if post.status is not Status.SCHEDULED or post.missed or post.day is None:
        return False
    return post.day < day or (post.day == day and post.clock is not None and post.clock < clock)


class PostView(View):
    """A view whose cursor is on posts."""

    @property
    @abstractmethod
    def day(self) -> date:
        """The day that a new post would get."""

    @abstractmethod
    def here(self) -> tuple[int, ...]:
        """The ids of what is under the cursor: all siblings, where they are drawn as one."""

    @property
    @abstractmethod
    def slot(self) -> SlotLine | None:
        """The open slot of a series under the cursor; ``None`` where there is none."""

    @property
    @abstractmethod
    def place(self) -> Place:
        """The cursor's place in the order of every list, to search from."""

    @abstractmethod
    def narrowed(self, wanted: PostFilter) -> PostFilter:
        """``wanted`` among the posts that the view can show."""

    @abstractmethod
    def anchor_here(self) -> int:
        """The cursor's place, to mark from here to elsewhere."""

    @abstractmethod
    async def span(self, anchor: int) -> tuple[int, ...]:
        """The ids from an anchor to the cursor, both included."""

    @abstractmethod
    async def everything(self) -> tuple[int, ...]:
        """The ids of all that is shown."""

    @abstractmethod
    def go_to(self, day: date) -> None:
        """Put the cursor on ``day``."""

    @abstractmethod
    def go_to_post(self, post: PostLine) -> None:
        """Put the cursor on a post."""

    @abstractmethod
    def follow(self, ids: tuple[int, ...]) -> None:
        """Put the cursor on one of these posts once they are read again."""
