"""The written plan from any screen: approve it, print it, read its versions, name its levels."""

from collections.abc import Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any

from calendar_tui.schedule.format import format_day, typed_day
from calendar_tui.tui.asking import Option, ask_choice, ask_line, ask_yes
from calendar_tui.tui.drawn import app_of
from calendar_tui.tui.view import Handlers

if TYPE_CHECKING:
    from calendar_tui.service.plan_document import Approved
    from calendar_tui.tui.deeds import Deeds
    from calendar_tui.tui.main import MainScreen


class Paperwork:
    """What can be done with the plan as a whole."""

    def __init__(self, main: "MainScreen", deeds: "Deeds") -> None:
        """Act for ``main``; changes are made by ``deeds``."""
        self._main, self._deeds = main, deeds

    def handlers(self) -> Handlers:
        """What is done with the plan, by command id."""
        return {
            "plan.approve": lambda: self._start(self._approve()),
            "plan.print": lambda: self._start(self._print()),
            "plan.versions": lambda: self._start(self._versions()),
            "rules": lambda: app_of(self._main).start(self._rules(), group="ask"),
            "escalation.seed": lambda: self._start(self._seed()),
        }

    def _start(self, work: Coroutine[Any, Any, object]) -> None:
        """Do ``work`` beside the screen; a second change waits for the first."""
        app_of(self._main).start(work, group="deed")

    async def _approve(self) -> None:
        """Ask until when it holds, then approve the plan; where parts are missing, show them."""
        from calendar_tui.service.plan_document import cant_approve, review_day, standing

        app, shared = app_of(self._main), self._main.shared
        stands = await app.read(standing)
        if stands.blocks:
            self._main.switch("plan")
            app.say(cant_approve(stands.blocks), wrong=True)
            return
        week_start = shared.directory.practice.week_start
        number = stands.approved.number + 1 if stands.approved else 1
        text = await ask_line(
            app,
            f"Approve version {number}: next review by",
            typed_day(review_day("", shared.today)),
            echo=lambda typed: format_day(review_day(typed, shared.today, week_start)),
            hint="in a year",
        )
        if text is None:
            return
        note = await ask_line(app, "A note with it?", hint="what is new; may stay empty")
        if note is not None:
            await self._deeds.act(lambda plan: plan.approve_plan(text, note))

    async def _print(self) -> None:
        """Write the document to a file that is asked for."""
        from calendar_tui.service.plan_document import Form, file_name, write_plan

        app = app_of(self._main)
        offered = await app.read(lambda reading: file_name(reading, Form.PAGE))
        typed = await ask_line(
            app, "Write the plan to", offered, hint="plan.html to print, plan.md as text"
        )
        if not typed:
            return
        path = Path(typed).expanduser().absolute()
        over = path.is_file()
        if over and not await ask_yes(app, f"{path.name} is there already. Replace it?"):
            return
        await app.read(lambda reading: write_plan(reading, path, over=over))
        app.say(f"Wrote {path}.")

    async def _versions(self) -> None:
        """Choose an approved version to read, or what changed since."""
        from calendar_tui.service.plan_document import differences, kept, versions
        from calendar_tui.tui.prompts.paper import Paper

        app = app_of(self._main)
        found = await app.read(versions)
        if not found:
            app.say("No version was approved yet; Approve plan, in ^p, makes the first one.")
            return
        chosen = await ask_choice(app, "Plan versions", list(_offered(found)))
        if chosen is None:
            return
        number, changes = chosen
        if changes:
            title = f"Changed since version {number}"
            lines = await app.read(lambda reading: differences(reading, number))
            text = "\n".join(lines) or "Nothing changed."
        else:
            title = f"Version {number}"
            text = await app.read(lambda reading: kept(reading, number))
        await app.push_screen_wait(Paper(title, text))

    async def _rules(self) -> None:
        """Choose a rule to read."""
        from calendar_tui.tui.checks.rule_page import choose_rule

        await choose_rule(app_of(self._main))

    async def _seed(self) -> None:
        """Show the usual levels that are missing, and add them."""
        from calendar_tui.service.escalations import missing_levels

        app = app_of(self._main)
        missing = await app.read(missing_levels)
        if missing:
            lines = (f"{each.level} {each.name}, within {each.within}" for each in missing)
            question = "\n".join(("Add these levels? You say who owns each.", "", *lines))
            if not await ask_yes(app, question):
                return
        await self._deeds.act(lambda plan: plan.add_usual_levels())
        self._main.switch("escalation")


def _offered(found: "tuple[Approved, ...]") -> "list[Option[tuple[int, bool]]]":
    """Each version to read, and what changed since."""
    options = []
    for each in found:
        until = f"review {typed_day(each.review_on)}, {each.by}"
        label = f"Version {each.number}, {typed_day(each.on)}"
        options.append(Option((each.number, False), label, until))
        options.append(Option((each.number, True), f"What changed since {each.number}"))
    return options
