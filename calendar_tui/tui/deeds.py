"""What changes the plan: each command asks what it needs, acts, and says what it did."""

from collections.abc import Callable, Coroutine
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from calendar_tui.model.errors import RefusedError
from calendar_tui.model.rows import SlotLine
from calendar_tui.schedule.format import typed_day
from calendar_tui.tui.actions import Actions, Done
from calendar_tui.tui.asking import ask_line, ask_yes
from calendar_tui.tui.dates import asks_free, read_when, say_day, say_when
from calendar_tui.tui.drawn import app_of
from calendar_tui.tui.view import Handlers

if TYPE_CHECKING:
    from calendar_tui.tui.main import MainScreen
    from calendar_tui.tui.verbs import Wish

MANY: Final = 10
"""Posts from which deleting asks first."""


class Deeds:
    """The changes that the screens' commands ask for."""

    def __init__(self, main: "MainScreen") -> None:
        """Act for ``main``."""
        self._main = main

    def handlers(self) -> Handlers:
        """What changes the plan, by command id."""
        return {
            "post.yank": self._yank,
            "post.quick": lambda: self._start(self._quick()),
            "post.paste": lambda: self._start(self._paste()),
            "post.duplicate": lambda: self._start(self._duplicate()),
            "post.move": lambda: self._start(self._move()),
            "post.earlier": lambda: self._start(self._step(-1)),
            "post.later": lambda: self._start(self._step(1)),
            "post.week_earlier": lambda: self._start(self._step(-7)),
            "post.week_later": lambda: self._start(self._step(7)),
            "post.status": lambda: self._start(self._status()),
            "post.publish": lambda: self._start(self._publish()),
            "post.delete": lambda: self._start(self._delete()),
            "row.retire": lambda: self._start(self._retire()),
            "undo": lambda: self._start(self.act(lambda plan: plan.undo())),
            "redo": lambda: self._start(self.act(lambda plan: plan.redo())),
        }

    # What they need from the screen

    def _start(self, work: Coroutine[Any, Any, object]) -> None:
        """Do ``work`` beside the screen; a second change waits for the first."""
        app_of(self._main).start(work, group="deed")

    def chosen(self) -> tuple[int, ...]:
        """What an action acts on: the marked posts, else what is under the cursor."""
        marks = self._main.shared.marks
        if marks:
            return tuple(sorted(marks))
        return self._main.posts.here() if self._main.posts else ()

    def slot(self) -> SlotLine | None:
        """The open slot under the cursor, unless posts are marked."""
        return self._main.posts.slot if self._main.posts and not self._main.shared.marks else None

    async def skip(self, series_id: int, day: date) -> None:
        """Leave a slot of a series out."""
        await self.act(lambda plan: plan.skip(series_id, day), hint="u brings it back.")

    def _day(self) -> date:
        """The day under the cursor."""
        return self._main.posts.day if self._main.posts else self._main.shared.today

    async def act(
        self, deed: Callable[[Actions], Done], *, follow: bool = False, hint: str = ""
    ) -> Done:
        """Change the plan, say so, and show it; with ``follow`` the cursor goes along."""
        app = app_of(self._main)
        done = await app.write(deed)
        app.say(f"{done.sentence} {hint}".strip())
        view = self._main.posts
        if view is not None and follow:
            if done.day is not None:
                view.go_to(done.day)
            view.follow(done.ids)
        await self._main.renew()
        return done

    # The changes

    def _yank(self) -> None:
        """Remember posts to paste."""
        self._main.yanked = self.chosen()
        count = len(self._main.yanked)
        what = "1 post" if count == 1 else f"{count} posts"
        app_of(self._main).say(f"Copied {what}; p pastes on the day under the cursor.")
        self._main.refresh_bars()

    async def _quick(self) -> None:
        """Add a post by its title alone."""
        day = self._day()
        title = await ask_line(
            self._main.app, f"New post, {say_day(day, self._main.shared)}", needed=True
        )
        if title:
            raw = {"title": title, "at": typed_day(day)}
            await self.act(lambda plan: plan.add("post", raw), follow=True)

    async def _paste(self) -> None:
        """Copy the yanked posts to the day under the cursor."""
        day, ids = self._day(), self._main.yanked
        await self.act(lambda plan: plan.copy(ids, day=day), follow=True)

    async def _duplicate(self) -> None:
        """Copy posts on their own days."""
        ids = self.chosen()
        await self.act(lambda plan: plan.copy(ids), follow=True)

    async def _step(self, days: int) -> None:
        """Move posts by days; the cursor goes along with the one under it."""
        ids, marked = self.chosen(), bool(self._main.shared.marks)
        await self.act(lambda plan: plan.move(ids, days=days), follow=not marked)

    async def _move(self) -> None:
        """Move posts to a date that is asked for."""
        ids, shared, base = self.chosen(), self._main.shared, self._day()
        what = "this post" if len(ids) == 1 else f"{len(ids)} posts"
        text = await ask_line(
            self._main.app,
            f"Move {what} to",
            echo=lambda typed: (
                "the next free time of the channel"
                if asks_free(typed)
                else say_when(read_when(typed, shared, base), shared)
            ),
            hint="fri 9:00, +2w, 3 dec, tomorrow noon, next slot ...",
            needed=True,
        )
        if text and asks_free(text):
            await self.act(lambda plan: plan.to_free(ids), follow=True)
        elif text:
            to = read_when(text, shared, base)
            await self.act(lambda plan: plan.move(ids, to=to), follow=True)

    async def _delete(self) -> None:
        """Delete posts at once; many are asked about first. An open slot is skipped."""
        if (slot := self.slot()) is not None:
            await self.skip(slot.series_id, slot.original_day)
            return
        ids = self.chosen()
        if len(ids) >= MANY and not await ask_yes(self._main.app, f"Delete {len(ids)} posts?"):
            return
        await self.act(lambda plan: plan.delete(ids), hint="u brings it back.")
        self._main.share(marks=self._main.shared.marks - frozenset(ids))

    async def _retire(self) -> None:
        """Put the row of a list away, or bring it back."""
        row, noun = getattr(self._main.view, "row", None), getattr(self._main.view, "noun", None)
        if row is not None and noun is not None:
            await self.act(lambda plan: plan.retire(noun.name, row.id, back=row.retired))

    async def _status(self) -> None:
        """Offer what can be done to the posts' status now."""
        from calendar_tui.tui.verbs import ask_verb

        ids = self.chosen()
        await self._take(ids, await ask_verb(app_of(self._main), ids))

    async def _publish(self) -> None:
        """Record that posts are out."""
        from calendar_tui.model.lifecycle import Verb
        from calendar_tui.tui.verbs import ask_particulars

        ids = self.chosen()
        await self._take(ids, await ask_particulars(app_of(self._main), Verb.PUBLISH))

    async def _take(self, ids: tuple[int, ...], wish: "Wish | None") -> None:
        """Take posts through the verb that was wished for, if any was."""
        if wish is None:
            return
        try:
            await self.act(
                lambda plan: plan.status(wish.verb, ids, wish.particulars),
                follow=not self._main.shared.marks,
            )
        except RefusedError as error:
            if not error.leads:
                raise
            await self._lead(error)

    async def _lead(self, error: RefusedError) -> None:
        """Say what was refused, and go where it is solved."""
        from calendar_tui.tui.verbs import ask_lead

        app = app_of(self._main)
        app.say(error.sentence, wrong=True)
        go = await ask_lead(app, error)
        if go is not None:
            self._main.hands.going.through(go)
