"""The first run: five questions make a plan."""

import asyncio
from collections.abc import Callable, Mapping
from typing import Any, ClassVar, Final

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from calendar_tui.model.errors import InvalidError, PlanError
from calendar_tui.model.noun import Field, Kind, Noun
from calendar_tui.model.terms import Network, Origin, Role
from calendar_tui.service.clock import Clock
from calendar_tui.service.forms import parse
from calendar_tui.service.places import Location
from calendar_tui.service.reader import Reader
from calendar_tui.tui.drawn import Drawn, app_of
from calendar_tui.tui.dressed import Dressed
from calendar_tui.tui.forms.screen import FormScreen
from calendar_tui.tui.forms.sheet import Sheet, new_sheet
from calendar_tui.tui.forms.values import Texts
from calendar_tui.tui.text import wrapped

QUESTIONS: Final = Noun(
    "plan",
    "plans",
    "A new plan",
    (
        Field("name", "Practice", required=True, help="1 of 5: what the practice is called"),
        Field(
            "zone",
            "Time zone",
            Kind.ZONE,
            required=True,
            help="2 of 5: where it is, such as America/Chicago",
        ),
        Field(
            "people",
            "People",
            Kind.WORDS,
            required=True,
            help="3 of 5: who plans, you first, comma between",
        ),
        Field(
            "channels",
            "Networks",
            Kind.CHOICES,
            choices=tuple(Network),
            help="4 of 5: where it posts, comma between",
        ),
        Field(
            "audiences",
            "Readers",
            Kind.WORDS,
            help="5 of 5: whom it writes for, such as new parents, comma between",
        ),
    ),
    (),
)
"""What a plan needs to begin with."""

WELCOME: Final = (
    "Five answers make a plan: who and where the practice is, who plans, where it posts and"
    " for whom. Everything can be changed later."
    " To look around first: leave, then calendar-tui demo."
)

MOST: Final = 5
"""Lines that the welcome takes at most."""

Maker = Callable[[Mapping[str, Any]], None]
"""Makes the plan from the questions' parsed answers; raises `PlanError`."""


class Welcome(Drawn):
    """A few words above the questions."""

    DEFAULT_CSS = """
    Welcome { height: 5; width: 1fr; background: $plan-page; }
    """

    def __init__(self, place: str) -> None:
        """Say also that the plan will lie at ``place``."""
        super().__init__()
        self._place = place

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        width, pen = self.size.width, self.pen
        lines = ["", *wrapped(WELCOME, width - 4, MOST, pen.signs.ellipsis)]
        text = lines[y] if y < len(lines) else ""
        return Strip([Segment(f"  {text}", pen.ink())]).adjust_cell_length(width, pen.ink())

    def on_resize(self) -> None:
        """Be as high as the words need."""
        lines = wrapped(WELCOME, self.size.width - 4, MOST)
        self.styles.height = len(lines) + 2


class FirstRun(FormScreen[bool]):
    """Asks the five questions; ends the program with whether a plan was made."""

    has_side: ClassVar[bool] = False

    def __init__(self, sheet: Sheet, reader: Reader, maker: Maker, place: str) -> None:
        """Ask what ``sheet`` holds, and have ``maker`` make the plan at ``place``."""
        super().__init__(sheet, reader)
        self._maker, self._place = maker, place
        self._making = self._made = False

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Who does what: once the plan is made there is nothing more to ask."""
        start = app_of(self).start
        return {
            **super().handlers(),
            "form.save": lambda: start(self._save_and_leave(), group="save"),
        }

    async def _save_and_leave(self) -> None:
        """Make the plan, then end."""
        if await self.save():
            await self.leave()

    def above(self) -> Widget:
        """What is asked, and why."""
        return Welcome(self._place)

    async def save(self) -> bool:
        """Make the plan; what is wrong is said and stays in the form."""
        app, sheet = app_of(self), self.sheet
        parsed = parse(sheet.noun, self.content.raw(), self.content.reader, new=True)
        if parsed.errors:
            self.show_faults(parsed.errors)
            return False
        if self._making:
            return False
        self._making = True
        try:
            await asyncio.to_thread(self._maker, parsed.values)
        except InvalidError as error:
            self.show_faults(error.fields)
            app.say(error.sentence, wrong=True)
            return False
        except PlanError as error:
            app.say(error.sentence, wrong=True)
            return False
        finally:
            self._making = False
        self._made = True
        return True

    async def leave(self) -> None:
        """End the program; what was asked for is made, or isn't wanted."""
        self.app.exit(self._made)


class FirstRunApp(Dressed):
    """Nothing but the five questions."""

    def __init__(self, maker: Maker, *, zone: str, place: str, **look: Any) -> None:
        """Ask, with ``zone`` as the first guess."""
        self._maker, self._zone, self._place = maker, zone, place
        super().__init__(**look)

    def on_mount(self) -> None:
        """Ask."""
        given: Texts = {"zone": self._zone}
        reader = Reader.of_new_plan(self._zone or "UTC")
        self.push_screen(FirstRun(new_sheet(QUESTIONS, given), reader, self._maker, self._place))


def ask_for_plan(location: Location, *, clock: Clock, environ: Mapping[str, str]) -> bool:
    """Ask the five questions on the terminal and make the plan; whether it was made."""
    from calendar_tui.service.place import machine_zone
    from calendar_tui.service.places import state_dir
    from calendar_tui.tui.memory import Memory

    app = FirstRunApp(
        lambda answers: make_plan(answers, location, clock=clock, environ=environ),
        zone=machine_zone(environ) or "",
        place=location.label,
        memory=Memory(state_dir(environ) / "app.json"),
    )
    return bool(app.run())


def make_plan(
    answers: Mapping[str, Any], location: Location, *, clock: Clock, environ: Mapping[str, str]
) -> None:
    """Make the plan from the parsed answers; the first person acts here from now on."""
    from calendar_tui.service.acting import remember
    from calendar_tui.service.founding import ALL_HATS, Founder, Founding, found

    first, *rest = answers["people"]
    others = (Role.AUTHOR, Role.REVIEWER)
    founding = Founding(
        name=answers["name"],
        zone=answers["zone"],
        people=(Founder(first, ALL_HATS), *(Founder(each, others) for each in rest)),
        channels=tuple(answers["channels"]),
        audiences=tuple(answers["audiences"]),
    )
    with found(location, founding, clock=clock, environ=environ, origin=Origin.APP) as workspace:
        remember(workspace.state, workspace.reading.practice().uid, workspace.acting())
