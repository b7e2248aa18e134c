"""Opening what is under the cursor, and writing something new. Forms load when first used.

The one place that knows which screen a row is opened in.
"""

from collections.abc import Coroutine, Mapping
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Any

from calendar_tui.tui.asking import Option, ask_choice
from calendar_tui.tui.drawn import app_of
from calendar_tui.tui.signs import status_word
from calendar_tui.tui.view import Handlers

if TYPE_CHECKING:
    from calendar_tui.tui.actions import Done
    from calendar_tui.tui.app import CalendarApp
    from calendar_tui.tui.main import MainScreen


class Opening:
    """Opens rows and new ones from the views of the main screen."""

    def __init__(self, main: "MainScreen") -> None:
        """Open for ``main``."""
        self._main = main

    def handlers(self) -> Handlers:
        """What opens something, by command id."""
        return {
            "post.open": lambda: self._start(self._open_post()),
            "post.findings": lambda: self._start(self._open_findings()),
            "post.add": lambda: self._start(self._add_post()),
            "row.open": lambda: self._start(self._open_row()),
            "row.add": lambda: self._start(self._add_row()),
            "settings": lambda: self._start(self._settings()),
            "unsaved": lambda: self._start(self._unsaved()),
            "act_as": lambda: self._start(self._act_as()),
        }

    def _start(self, work: Coroutine[Any, Any, object]) -> None:
        """Do ``work`` beside the screen."""
        app_of(self._main).start(work, group="open")

    async def begin(self) -> None:
        """Once the plan is open for changes: load the forms, ask who acts, offer unsaved text."""
        app = app_of(self._main)
        kept = await app.write(_load)
        if not self._main.actor and self._main.shared.directory.authors and _is_free(app):
            await self._act_as()
        if kept and _is_free(app):
            await self._unsaved()

    # Posts

    async def _open_post(self) -> None:
        """Edit the post under the cursor; of siblings that are drawn as one, the one chosen."""
        from calendar_tui.tui.forms.doors import open_row, open_slot

        view = self._main.posts
        if view is not None and view.slot is not None:
            await self._show(await open_slot(app_of(self._main), view.slot))
            return
        ids = view.here() if view else ()
        post_id = await self._one_of(ids) if len(ids) > 1 else next(iter(ids), None)
        if post_id is not None:
            await self._show(await open_row(app_of(self._main), "post", post_id))

    async def _open_findings(self) -> None:
        """Edit the post under the cursor, at the first of what was found in it."""
        ids = self._main.posts.here() if self._main.posts else ()
        post_id = await self._one_of(ids) if len(ids) > 1 else next(iter(ids), None)
        if post_id is not None:
            await self.open_finding(post_id)

    async def _one_of(self, ids: tuple[int, ...]) -> int | None:
        """Ask which of some siblings is meant."""
        channels = self._main.shared.directory.channels
        posts = await app_of(self._main).read(lambda reading: [reading.post(each) for each in ids])
        options = [
            Option(
                post.id,
                channel.name if (channel := channels.get(post.channel_id or 0)) else "No channel",
                f"{status_word(post.status, post.missed)}, #{post.id}",
            )
            for post in posts
        ]
        return await ask_choice(self._main.app, "Which of them?", options)

    async def _add_post(self) -> None:
        """Write a new post for the day under the cursor."""
        view = self._main.posts
        await self.add_post(view.day if view else self._main.shared.today, {})

    async def add_post(self, day: date, given: Mapping[str, str]) -> None:
        """Write a new post for ``day``, with ``given`` texts filled in."""
        from calendar_tui.tui.forms.doors import open_new_post

        await self._show(await open_new_post(app_of(self._main), day, given))

    # Rows of lists

    async def _open_row(self) -> None:
        """Edit the row under the cursor."""
        row = getattr(self._main.view, "row", None)
        noun = getattr(self._main.view, "noun", None)
        if row is not None and noun is not None:
            await self.open(noun.name, row.id)

    async def _add_row(self) -> None:
        """Add a row to the list that is shown."""
        noun = getattr(self._main.view, "noun", None)
        if noun is not None:
            await self.add(noun.name)

    async def open(self, noun: str, row_id: int) -> None:
        """Edit a row of ``noun``."""
        from calendar_tui.tui.forms.doors import open_row

        await self._show(await open_row(app_of(self._main), noun, row_id))

    async def open_finding(self, post_id: int, about: str = "") -> None:
        """Edit a post, the cursor on the finding of fingerprint ``about``, else on the first."""
        from calendar_tui.tui.forms.doors import open_finding

        await self._show(await open_finding(app_of(self._main), post_id, about))

    async def add(self, noun: str) -> None:
        """Add a row of ``noun``."""
        from calendar_tui.tui.forms.doors import open_new

        await self._show(await open_new(app_of(self._main), noun, {}))

    # The plan

    async def _settings(self) -> None:
        """Edit the practice."""
        from calendar_tui.tui.forms.doors import open_row

        practice = self._main.shared.directory.practice
        await self._show(await open_row(app_of(self._main), "practice", practice.id))

    async def _unsaved(self) -> None:
        """Offer text that was left unsaved."""
        from calendar_tui.tui.forms.doors import offer_unsaved

        await self._show(await offer_unsaved(app_of(self._main)))

    async def _act_as(self) -> None:
        """Choose who acts from now on."""
        from calendar_tui.tui.forms.doors import people_at_work

        app, shared = app_of(self._main), self._main.shared
        options = [
            Option(person, person.name, ", ".join(sorted(role.label for role in person.roles)))
            for person in people_at_work(shared.directory, shared.today)
        ]
        person = await ask_choice(app, "Who acts?", options)
        if person is not None:
            done = await app.write(lambda plan: plan.act_as(person))
            self._main.actor = person.name
            self._main.refresh_bars()
            app.say(done.sentence)

    async def _show(self, done: "Done | None") -> None:
        """Show what was saved, the cursor on it."""
        main = self._main
        if done is not None:
            if main.posts is not None:
                if done.day is not None:
                    main.posts.go_to(done.day)
                main.posts.follow(done.ids)
            elif done.ids and (follow := getattr(main.view, "follow", None)) is not None:
                follow(done.ids[0])
        await main.renew()


def _is_free(app: "CalendarApp") -> bool:
    """Whether the main screen is all that is shown."""
    return len(app.screen_stack) == 1


def _load(plan: Any) -> bool:
    """Load the forms, so that the first one opens at once; whether unsaved text is kept."""
    import_module("calendar_tui.tui.forms.doors")
    return bool(plan.kept())
