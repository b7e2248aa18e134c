"""A small pack and a checker over it, for tests of the engine."""

from calendar_tui.checks.content.draft import PLANLESS, Context, Draft, Policy, Profile
from calendar_tui.checks.content.engine import AS_IT_IS, Checker
from calendar_tui.checks.content.packfile import parse_pack
from calendar_tui.checks.content.reading import Reading
from calendar_tui.checks.content.verdict import TextFinding
from calendar_tui.checks.text.lexicon import parse_lexicon
from calendar_tui.checks.text.lookup import Lexicons
from calendar_tui.checks.text.passage import Part, read_passage

LEXICONS = Lexicons(
    parse_lexicon(name, text)
    for name, text in {
        "drug": "aspirin\nstatin\nnasal spray",
        "symptom": "fever\nsore throat",
        "treat": "take\nstop\nstopped",
        "negations": "don't\nnever\nnot\nno",
        "deferrals": "ask your doctor",
        "emergency": "911",
        "stigma": "addicts = people with addiction",
    }.items()
)

CLASSES = """
[classes]
YOU = "you your"
CLIN = "DRUG SYMPTOM"
ILL = "CLIN sick"
"""


def rule(body: str, number: int = 1) -> str:
    """A rule with what all rules need; ``body`` holds what it looks for."""
    heads = {
        "id": f'"T{number:03}"',
        "name": f'"test-{number}"',
        "severity": '"warn"',
        "message": '"Found."',
        "why": '"Because."',
        "use_instead": '"Say it otherwise."',
        "sources": "[]",
        "override": '"author"',
    }
    lines = [f"{key} = {value}" for key, value in heads.items() if f"\n{key} =" not in f"\n{body}"]
    return "\n".join(["[[rule]]", *lines, body, ""])


def checker(*bodies: str) -> Checker:
    """A checker with one rule of each body."""
    rules = "\n".join(rule(body, number) for number, body in enumerate(bodies, 1))
    return Checker(parse_pack({"test": CLASSES + rules}), LEXICONS)


def found(
    text: str,
    *bodies: str,
    context: Context = Context.POST,
    profile: Profile = PLANLESS,
    policy: Policy = AS_IT_IS,
) -> tuple[TextFinding, ...]:
    """What rules of these bodies find in a text."""
    return checker(*bodies).check(Draft.of_text(text, context), profile, policy)


def words(text: str, *bodies: str, context: Context = Context.POST) -> list[str]:
    """The words that rules of these bodies find, as typed."""
    return [each.matched for each in found(text, *bodies, context=context)]


def read(text: str, *bodies: str) -> Reading:
    """A text as the patterns of these rules look at it."""
    return Reading(read_passage(Part.TEXT, text), checker(*bodies).vocabulary)
