"""``python -m tests.readme`` writes the README's key table and command list from the program.

A test compares them, so neither can say what the program doesn't.
"""

import re
from pathlib import Path

from click.testing import CliRunner

from calendar_tui.cli.commands import calendar_tui
from calendar_tui.tui.commands import COMMANDS, EVERYWHERE, GROUPS, LIST, Command, Scene

README = Path(__file__).parents[1] / "README.md"

WIDTH = 100
"""Columns of the command list."""

PLACES = {
    Scene.MONTH: "month",
    Scene.AGENDA: "agenda",
    Scene.LIST: "lists",
    Scene.GOALS: "goals",
    Scene.CHANNELS: "channels",
    Scene.CAMPAIGNS: "campaigns",
    Scene.CLOSURES: "days off",
    Scene.CONTACTS: "contacts",
    Scene.PAGE: "health, plan",
    Scene.GRID: "coverage, year",
    Scene.FORM: "forms",
    Scene.FINDINGS: "findings",
}
"""What the screens are called."""


def keys() -> str:
    """Every action by group, with its keys."""
    lines = ["<details><summary>Every key</summary>\n"]
    for group in GROUPS:
        lines += [f"**{group}**\n", "| Key | What it does | Where |", "|---|---|---|"]
        for each in COMMANDS:
            if each.group == group and each.keys:
                shown = " ".join(f"`{key}`" for key in each.shown_keys)
                lines.append(f"| {shown} | {each.help} | {_where(each)} |")
        lines.append("")
    return "\n".join([*lines, "</details>\n"])


def _where(command: Command) -> str:
    """The screens a command is for; empty where it is for all but forms."""
    if command.where >= EVERYWHERE:
        return "everywhere" if Scene.FORM in command.where else ""
    where = command.where - (LIST - {Scene.LIST} if Scene.LIST in command.where else set())
    return ", ".join(PLACES[scene] for scene in PLACES if scene in where)


def commands() -> str:
    """What ``calendar-tui --help`` prints."""
    told = CliRunner().invoke(
        calendar_tui, ["--help"], prog_name="calendar-tui", terminal_width=WIDTH
    )
    return f"```text\n{told.output.strip()}\n```\n"


def section(text: str, name: str) -> str:
    """What stands between the marks of ``name``; there is exactly one such place."""
    (found,) = re.findall(rf"^<!-- {name} -->\n(.*?)^<!-- /{name} -->$", text, re.DOTALL | re.M)
    return str(found)


def written(text: str) -> str:
    """The README with its two generated sections as the program is now."""
    for name, made in (("keys", keys()), ("commands", commands())):
        mark = f"<!-- {name} -->\n"
        text = text.replace(mark + section(text, name), mark + made)
    return text


if __name__ == "__main__":
    README.write_text(written(README.read_text(encoding="utf-8")), encoding="utf-8")
