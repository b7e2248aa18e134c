"""The one registry of actions: what each does, where, and with which keys.

Bindings, the palette, the help screen, the footer, the README's key table and the check of
a person's own keymap all derive from `COMMANDS`, so they can't disagree.
"""

from enum import StrEnum
from typing import Final, NamedTuple

from textual.binding import Binding, BindingType
from textual.keys import format_key, key_to_character


class Scene(StrEnum):
    """Where a command acts."""

    MONTH = "month"
    AGENDA = "agenda"
    LIST = "list"
    GOALS = "goals"
    """The list of goals."""
    CHANNELS = "channels"
    """The list of channels."""
    CAMPAIGNS = "campaigns"
    """The list of campaigns."""
    CLOSURES = "days off"
    """The list of days off."""
    CONTACTS = "contacts"
    """The list of approved contacts."""
    PAGE = "page"
    GRID = "grid"
    """A page whose lines have several places beside each other."""
    FORM = "form"
    FINDINGS = "findings"
    """The list of findings beside a form's fields."""


EVERYWHERE: Final = frozenset(Scene) - {Scene.FORM, Scene.FINDINGS}
"""All screens; a form takes the keys for itself."""
ANYWHERE: Final = frozenset(Scene)
FORM: Final = frozenset({Scene.FORM})
FINDINGS: Final = frozenset({Scene.FINDINGS})
WRITING: Final = FORM | FINDINGS
POSTS: Final = frozenset({Scene.MONTH, Scene.AGENDA})
MONTH: Final = frozenset({Scene.MONTH})
AGENDA: Final = frozenset({Scene.AGENDA})
LIST: Final = frozenset(
    {
        Scene.LIST,
        Scene.GOALS,
        Scene.CHANNELS,
        Scene.CAMPAIGNS,
        Scene.CLOSURES,
        Scene.CONTACTS,
    }
)
CONTACTS: Final = frozenset({Scene.CONTACTS})
CAMPAIGNS: Final = frozenset({Scene.CAMPAIGNS})
CLOSURES: Final = frozenset({Scene.CLOSURES})
CHANNELS: Final = frozenset({Scene.CHANNELS})
GOALS: Final = frozenset({Scene.GOALS})
PAGE: Final = frozenset({Scene.PAGE, Scene.GRID})
GRID: Final = frozenset({Scene.GRID})
AIMS: Final = frozenset({Scene.MONTH, Scene.GOALS})
ROWS: Final = AGENDA | LIST | PAGE | FINDINGS


class Command(NamedTuple):
    """One action a person can ask for."""

    id: str
    keys: str
    """Textual's names, comma between; the first is the one shown. Empty: palette only."""
    label: str
    """A word or two, for the footer and the palette."""
    help: str
    """A sentence part, for the help screen and tooltips."""
    group: str
    where: frozenset[Scene] = EVERYWHERE
    footer: bool = False

    @property
    def key_names(self) -> tuple[str, ...]:
        """Each key by Textual's name."""
        return tuple(key for key in self.keys.split(",") if key)

    @property
    def shown_keys(self) -> tuple[str, ...]:
        """Each key as a person reads it, such as ``^p`` or ``PgUp``."""
        return tuple(map(shown_key, self.key_names))

    def binding(self) -> Binding:
        """The binding that runs it; a person's keymap finds it by its id."""
        return Binding(
            self.keys,
            f"command('{self.id}')",
            self.label,
            show=False,
            tooltip=self.help,
            id=self.id,
        )


MOVE: Final = "Move around"
EDIT: Final = "Posts"
MARK: Final = "Mark"
FIND: Final = "Find"
WRITE: Final = "Forms"
CHECK: Final = "Findings"
ROW: Final = "Lists"
PLAN: Final = "Health and plan"
SCREEN: Final = "Screens"
APP: Final = "Plan and program"

GROUPS: Final = (MOVE, EDIT, MARK, FIND, ROW, PLAN, CHECK, WRITE, SCREEN, APP)
"""The groups in the order help shows them."""

SCREENS: Final = (
    ("month", "Month"),
    ("agenda", "Agenda"),
    ("health", "Health"),
    ("plan", "Plan"),
    ("goals", "Goals"),
    ("channels", "Channels"),
    ("people", "People"),
    ("campaigns", "Campaigns"),
    ("audiences", "Audiences"),
    ("pillars", "Pillars"),
    ("series", "Series"),
    ("closures", "Days off"),
    ("escalation", "Escalation"),
    ("contacts", "Contacts"),
    ("names", "Known names"),
    ("coverage", "Coverage"),
    ("year", "Year"),
    ("feeds", "Feeds"),
)
"""The screens by id and name: the first on the digits, all in the palette and on ``[ ]``."""

DIGITS: Final = "12345678"
"""More names than these don't fit above a month of 80 columns."""


def digit_of(place: int) -> str:
    """The key of the screen at ``place``, counted from 0; empty where digits have run out."""
    return DIGITS[place : place + 1]


ANSWERS: Final = {
    1: "the first answer to its question",
    2: "the second answer",
    3: "the third answer",
    4: "the fourth answer",
    5: "the fifth answer",
}
"""Which answer a digit gives."""

_C = Command

COMMANDS: Final[tuple[Command, ...]] = (
    _C("day.previous", "h,left", "Day before", "to the day before", MOVE, MONTH),
    _C("day.next", "l,right", "Day after", "to the day after", MOVE, MONTH),
    _C("week.previous", "k,up", "Week before", "to the week before", MOVE, MONTH),
    _C("week.next", "j,down", "Week after", "to the week after", MOVE, MONTH),
    _C("month.previous", "H,pageup", "Month before", "to the month before", MOVE, MONTH),
    _C("month.next", "L,pagedown", "Month after", "to the month after", MOVE, MONTH),
    _C("year.previous", "K", "Year before", "to the year before", MOVE, MONTH),
    _C("year.next", "J", "Year after", "to the year after", MOVE, MONTH),
    _C("month.first", "home", "First day", "to the first day of the month", MOVE, MONTH),
    _C("month.last", "end", "Last day", "to the last day of the month", MOVE, MONTH),
    _C("post.next", "tab", "Next post", "to the next post of the day", MOVE, MONTH),
    _C("post.previous", "shift+tab", "Post before", "to the post before, in the day", MOVE, MONTH),
    _C("row.previous", "k,up", "Line up", "one line up", MOVE, ROWS),
    _C("row.next", "j,down", "Line down", "one line down", MOVE, ROWS),
    _C("page.previous", "pageup,ctrl+u", "Page up", "one page up", MOVE, ROWS),
    _C("page.next", "pagedown,ctrl+d", "Page down", "one page down", MOVE, ROWS),
    _C("row.first", "home", "Top", "to the first line", MOVE, ROWS),
    _C("row.last", "end", "Bottom", "to the last line", MOVE, ROWS),
    _C("jump.previous", "H", "Month before", "to the month before", MOVE, AGENDA),
    _C("jump.next", "L", "Month after", "to the month after", MOVE, AGENDA),
    _C("cell.previous", "h,left", "To the left", "to the place on the left", MOVE, GRID),
    _C("cell.next", "l,right", "To the right", "to the place on the right", MOVE, GRID),
    _C("span.previous", "H", "Earlier", "what came before", MOVE, GRID),
    _C("span.next", "L", "Later", "what comes after", MOVE, GRID),
    _C("today", "t", "Today", "to today", MOVE, POSTS),
    _C("goto", "g", "Go to date", "to a date, typed as you say it", MOVE, POSTS),
    _C("post.open", "enter,e", "Open", "open the post", EDIT, POSTS, footer=True),
    _C("post.add", "a,ctrl+n", "Add", "write a new post for this day", EDIT, POSTS, footer=True),
    _C("post.quick", "A", "Quick add", "add a post by its title alone", EDIT, POSTS),
    _C("post.yank", "y", "Copy", "copy, to paste on another day", EDIT, POSTS),
    _C("post.paste", "p", "Paste", "paste the copied posts on this day", EDIT, POSTS),
    _C("post.duplicate", "D", "Duplicate", "copy on the same day", EDIT, POSTS),
    _C("post.move", "m", "Move", "move to another date", EDIT, POSTS, footer=True),
    _C("post.free", "M", "Next slot", "move to the channel's next free time", EDIT, POSTS),
    _C("post.repeat", "r", "Repeat", "make it repeat; on a series: skip, change", EDIT, POSTS),
    _C("post.earlier", "less_than_sign,shift+left", "Day earlier", "a day earlier", EDIT, POSTS),
    _C("post.later", "greater_than_sign,shift+right", "Day later", "a day later", EDIT, POSTS),
    _C("post.week_earlier", "shift+up", "Week earlier", "a week earlier", EDIT, POSTS),
    _C("post.week_later", "shift+down", "Week later", "a week later", EDIT, POSTS),
    _C("post.status", "s", "Status", "review, approve, schedule ...", EDIT, POSTS, footer=True),
    _C("post.publish", "P", "Published", "record that it is out", EDIT, POSTS),
    _C("post.findings", "c", "Findings", "open the post at what was found in it", EDIT, POSTS),
    _C(
        "observances.day",
        "O",
        "Observances",
        "a post from a health observance of the day",
        EDIT,
        POSTS,
    ),
    _C("post.delete", "d,delete", "Delete", "delete, at once; u brings it back", EDIT, POSTS),
    _C("mark.toggle", "space", "Mark", "mark or unmark the post", MARK, POSTS),
    _C("mark.range", "v", "Mark range", "mark from here to where v is pressed again", MARK, POSTS),
    _C("mark.all", "V", "Mark all", "mark all that are shown", MARK, POSTS),
    _C("search", "slash", "Search", "find words in titles and texts", FIND, POSTS),
    _C("search.next", "n", "Next match", "to the next match", FIND, POSTS),
    _C("search.previous", "N", "Match before", "to the match before", FIND, POSTS),
    _C("filter", "f", "Filter", "show only some posts, such as ig draft osei", FIND, POSTS),
    _C("filter.clear", "F", "Clear filter", "show all posts again", FIND, POSTS),
    _C("row.open", "enter,e", "Open", "open the line", ROW, LIST, footer=True),
    _C("row.add", "a,ctrl+n", "Add", "add a new one", ROW, LIST, footer=True),
    _C("row.retire", "d,delete", "Retire", "put away, or bring back", ROW, LIST, footer=True),
    _C("closures.federal", "H", "Holidays", "close on federal holidays", ROW, CLOSURES, True),
    _C("contact.verify", "v", "It works", "note that you tried it today", ROW, CONTACTS, True),
    _C("campaign.shift", "m", "Shift", "move it with its posts", ROW, CAMPAIGNS, True),
    _C("campaign.report", "r", "Report", "how it stands", ROW, CAMPAIGNS, True),
    _C("campaign.feed", "i", "Own feed", "an iCal feed of its posts", ROW, CAMPAIGNS),
    _C("row.retired", "R", "Retired", "show or hide what was put away", ROW, LIST, footer=True),
    _C("row.filter", "slash", "Find", "show only lines with these letters", ROW, LIST),
    _C("goals", "G", "Goals beside", "show or hide the goals beside the month", PLAN, MONTH),
    _C("goal.next", "b", "Behind", "to the next day that a goal is short of", PLAN, MONTH),
    _C("goal.posts", "B", "Posts behind", "the posts behind a goal's number", PLAN, AIMS),
    _C("goal.reading", "r", "Reading", "write down a number that was read", PLAN, GOALS, True),
    _C("goal.chart", "c", "Chart", "the readings of a goal against its pace", PLAN, GOALS),
    _C("channel.notice", "n", "Notice", "copy its notice to patients", ROW, CHANNELS),
    _C("channel.posted", "N", "Notice is up", "its notice stands on the page", ROW, CHANNELS),
    _C("channel.privacy", "p", "Privacy check", "its settings were looked at", ROW, CHANNELS),
    _C("line.open", "enter,e", "Go there", "go where it is mended", PLAN, PAGE, footer=True),
    _C("plan.approve", "", "Approve plan", "keep it as it is now, as its manager", PLAN),
    _C("plan.print", "", "Print plan", "write it to a file, to look at or print", PLAN),
    _C("plan.versions", "", "Plan versions", "what was approved, and what changed since", PLAN),
    _C("rules", "", "Rules", "read the rules that texts are checked by", PLAN),
    _C("escalation.seed", "", "Usual levels", "add the usual four levels of trouble", PLAN),
    _C("finding.explain", "enter,e", "Why", "why, and where it is said", CHECK, FINDINGS, True),
    _C("finding.rule", "r", "Its rule", "the rule: sources and examples", CHECK, FINDINGS),
    _C("finding.apply", "f", "Fix", "put the better words in", CHECK, FINDINGS, True),
    _C("finding.contact", "c", "Contact", "put an approved contact in", CHECK, FINDINGS, True),
    _C("finding.override", "o", "Let pass", "let it pass, with a reason", CHECK, FINDINGS, True),
    _C("finding.retract", "d,delete", "Take back", "take what was said back", CHECK, FINDINGS),
    *(
        _C(f"finding.answer{digit}", str(digit), f"Answer {digit}", words, CHECK, FINDINGS)
        for digit, words in ANSWERS.items()
    ),
    _C("finding.leave", "escape,f3", "Text", "back to its words", CHECK, FINDINGS, True),
    _C("form.save", "ctrl+s", "Save", "save what was typed", WRITE, WRITING, footer=True),
    _C("form.status", "ctrl+t,f5", "Status", "save, then review, approve ...", WRITE, FORM, True),
    _C("finding.next", "f2", "Next finding", "to the words found next", CHECK, WRITING),
    _C("findings", "f3", "Findings", "the list of what was found", CHECK, FORM, True),
    _C("form.contact", "f9", "Contact", "put an approved contact in", CHECK, FORM),
    _C("form.editor", "f4", "$EDITOR", "the text in an editor of your own", WRITE, FORM),
    _C("form.free", "f8", "Next slot", "the channel's next free time", WRITE, FORM),
    _C("form.leave", "escape", "Close", "leave; unsaved text is asked about", WRITE, FORM, True),
    _C("form.next", "pagedown", "Fields on", "on by some fields", WRITE, FORM),
    _C("form.previous", "pageup", "Fields back", "back by some fields", WRITE, FORM),
    *(
        _C(f"screen.{key}", digit_of(place), name, f"the {name} screen", SCREEN)
        for place, (key, name) in enumerate(SCREENS)
    ),
    _C("screen.previous", "left_square_bracket", "Screen before", "the screen before", SCREEN),
    _C("screen.next", "right_square_bracket", "Next screen", "the next screen", SCREEN),
    _C("undo", "u", "Undo", "take back the last change", APP, footer=True),
    _C("redo", "ctrl+r,U", "Redo", "do it again", APP),
    _C("palette", "ctrl+p,colon", "All actions", "find any action by name", APP, ANYWHERE),
    _C("help", "question_mark,f1", "Help", "every key of this screen", APP, ANYWHERE, True),
    _C("settings", "comma", "Settings", "the practice: zone, review, week, notice", APP),
    _C("act_as", "", "Act as", "choose who acts from now on", APP),
    _C("unsaved", "", "Unsaved text", "open or discard text that was left unsaved", APP),
    _C("theme", "", "Theme", "choose colours", APP, ANYWHERE),
    _C("weeks", "", "Week numbers", "show or hide week numbers", APP, MONTH),
    _C("observances", "", "Observed days", "show or hide health observances", APP, POSTS),
    _C("back", "escape", "Back", "clear marks, then the search", APP),
    _C("leave", "q", "Back or quit", "back to the month; there, quit", APP),
    _C("quit", "ctrl+q", "Quit", "leave the program", APP, ANYWHERE),
)
"""Every action, in the order help shows them."""

BY_ID: Final[dict[str, Command]] = {command.id: command for command in COMMANDS}
"""Every action by id."""

FOOTER_MOST: Final = 6
"""Footer entries a screen shows at most; help has the rest."""

_SHOWN: Final = {
    "left": "←",
    "right": "→",
    "up": "↑",
    "down": "↓",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
    "enter": "Enter",
    "escape": "Esc",
    "space": "Space",
    "tab": "Tab",
    "delete": "Del",
}


def shown_key(key: str) -> str:
    """A key as a person reads it: ``^p`` for ``ctrl+p``, ``?`` for ``question_mark``."""
    *held, last = key.split("+")
    name = _SHOWN.get(last) or (last.upper() if _is_function_key(last) else format_key(last))
    if "ctrl" in held:
        return f"^{name}"
    return "+".join([*(word.capitalize() for word in held), name])


def _is_function_key(name: str) -> bool:
    """Whether ``name`` is F1 to F24."""
    return name[:1] == "f" and name[1:].isdigit()


def commands_at(scene: Scene, commands: tuple[Command, ...] = COMMANDS) -> tuple[Command, ...]:
    """What can be asked for at ``scene``; in a form keys that are text are left out."""
    found = (command for command in commands if scene in command.where)
    return tuple(map(_in_fields, found)) if scene is Scene.FORM else tuple(found)


def _in_fields(command: Command) -> Command:
    """A command with the keys that a field of text leaves to others."""
    return command._replace(keys=",".join(key for key in command.key_names if not is_text(key)))


def is_text(key: str) -> bool:
    """Whether a field of text takes ``key`` as a letter."""
    return (key_to_character(key) or "\0").isprintable()


def bindings(scene: Scene | None = None) -> list[BindingType]:
    """Bindings of what belongs to ``scene``, or without one of what holds everywhere."""
    return [each.binding() for each in COMMANDS if each.keys and _belongs(each, scene)]


def _belongs(command: Command, scene: Scene | None) -> bool:
    """Whether a command is bound at ``scene``: on the main screen, one of its views, a form."""
    everywhere = command.where >= EVERYWHERE
    if scene is None or scene in WRITING:
        return everywhere if scene is None else scene in command.where
    return scene in command.where and not everywhere


def footer(scene: Scene, commands: tuple[Command, ...] = COMMANDS) -> tuple[Command, ...]:
    """What the footer shows at ``scene``; help, the last of it, is always there."""
    found = tuple(each for each in commands_at(scene, commands) if each.footer)
    return found if len(found) <= FOOTER_MOST else (*found[: FOOTER_MOST - 1], found[-1])


def remapped(keymap: dict[str, str]) -> tuple[Command, ...]:
    """The registry with a person's own keys (see ``keymap.problems``)."""
    return tuple(each._replace(keys=keymap.get(each.id, each.keys)) for each in COMMANDS)
