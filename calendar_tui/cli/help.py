"""What ``--help`` says beyond options: examples that work."""

from typing import Final

from calendar_tui.model.noun import Noun
from calendar_tui.model.nouns import PRACTICE


def example(*lines: str) -> str:
    """The epilog of a command: lines as a person types them, without the program's name."""
    shown = "\n".join(f"  calendar-tui {line}" for line in lines)
    return f"\b\nExample{'s' if len(lines) > 1 else ''}:\n{shown}"


EXAMPLES: Final = {
    "practice": ("", "practice edit --week-start sunday --clock-12h yes"),
    "channel": (
        "channel add 'The Elm Letter' --network newsletter --owner 'Ana Ruiz'",
        "channel edit instagram --handle elmclinic",
    ),
    "author": (
        "author add 'Dr. Dee Osei' --roles author,reviewer --credentials MD",
        "author edit 'Ben Ito' --active-until '31 dec'",
    ),
    "audience": (
        "audience add 'New parents' --description 'first child under two'",
        "audience edit parents --name 'Parents and carers'",
    ),
    "pillar": ("pillar add Prevention --share 30", "pillar edit education --share 40"),
    "campaign": (
        "campaign add 'Fresh Start 2027' --starts '4 jan' --ends '31 jan' --colour green",
        "campaign edit fresh-start-2027 --ends '14 feb'",
    ),
    "series": (
        "series add 'Tip Tuesday' --rule 'every tue' --clock 9:00 --channel instagram",
        "series edit tip-tuesday --rule 'every 2 weeks on tue'",
    ),
    "goal": (
        "goal add 'Posts for parents' --target 8 --filter audience:parents --due '31 dec'",
        "goal edit posts-for-parents --target 10",
    ),
    "closure": (
        "closure add 'Christmas' --starts '24 dec' --ends '26 dec'",
        "closure edit christmas --blackout yes",
    ),
    "escalation": (
        "escalation add 'Privacy exposure' --level 2 --owner 'Ana Ruiz' --answer-minutes 60",
        "escalation edit privacy-exposure --deputy 'Ben Ito'",
    ),
    "contact": (
        "contact add 'Nurse line' --kind phone --value 815-555-0143 --uses clinical",
        "contact edit nurse-line --hours 'Mon to Fri, 8 to 5'",
    ),
    "name": (
        "name add 'Kettle Bend Library' --kind partner --note 'lends us the big room'",
        "name edit kettle-bend-library --owner 'Ana Ruiz'",
    ),
}
"""How each noun is added and edited."""

_SLUGS: Final = {
    "channel": "instagram",
    "author": "'Ben Ito'",
    "audience": "parents",
    "pillar": "education",
    "campaign": "fresh-start-2027",
    "series": "tip-tuesday",
    "goal": "posts-for-parents",
    "closure": "christmas",
    "escalation": "privacy-exposure",
    "contact": "nurse-line",
    "name": "kettle-bend-library",
    "feed": "office",
}
"""How an example names a row of each noun."""


def one(noun: Noun) -> str:
    """``a channel``, ``an author``, ``the practice``."""
    if noun is PRACTICE:
        return "the practice"
    return f"{'an' if noun.name[0] in 'aeiou' else 'a'} {noun.name}"


def named(noun: Noun, verb: str) -> str:
    """An example of a verb on one row."""
    return f"{noun.name} {verb} {_SLUGS.get(noun.name, '')}".rstrip()
