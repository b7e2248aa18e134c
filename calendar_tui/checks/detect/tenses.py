"""Verbs in the past: the irregular ones by name, the regular ones by ending and place.

There is no reading of parts of speech here. A word in ``-ed`` is taken for a participle after
an article, a preposition or a form of be or have, and for a past tense otherwise.
"""

from collections.abc import Sequence
from typing import Final

from calendar_tui.checks.text.terms import terms
from calendar_tui.checks.text.tokens import Kind, Token

IRREGULAR: Final = terms(
    "arose ate awoke became began bent bled blew bought bound bred broke brought built burnt came "
    "caught chose clung crept dealt dove drank dreamt drew drove dug fed fell felt fled flew "
    "forgave forgot fought found froze gave got grew hadn't had heard held hid hung kept knelt "
    "knew laid leapt learnt led left lent lost made meant met paid pled proved ran rang rode rose "
    "said sang sank sat saw sent shone shook shot shrank slept slid slung snuck sold sought spat "
    "sped spent spoke spun sprang sprung stank stole stood strode struck stuck stung swam swept "
    "swore swung taught thought threw told took tore underwent understood undid upheld was wasn't "
    "went wept were weren't woke won wore wove wrote didn't did wound overcame withdrew lit hurt "
    "cut hit beat let quit burst split shut spread put bit"
)
"""Past forms that are no regular ones."""

ALIKE: Final = terms("hurt cut hit beat let quit burst split shut spread put bit")
"""Those that are a present form or a noun as well."""

NOUNS_TOO: Final = terms("left bent lost spent found felt shot wound saw fell rose lit")
"""Those that mean something else after an article: the left ear, a flu shot, lost keys."""

NOT_PAST: Final = terms(
    "need feed seed speed shed bleed breed creed deed exceed freed greed heed hundred indeed "
    "kindred proceed reed sacred succeed weed wicked naked crooked rugged ragged jagged shred "
    "sled embed infrared unwanted united limited unlimited advanced beloved blessed talented "
    "gifted certified licensed insured unused"
)
"""Words in ``-ed`` that are no past tense."""

BEFORE_PARTICIPLE: Final = terms(
    "a an the my our your his her its their this these those any some no every each all both am "
    "is are be been being i'm you're we're they're isn't aren't 's certain get gets getting got "
    "go goes going went feel feels feeling look looks looking seem seems stay stays keep keeps "
    "very so too more most less well newly highly fully freshly of in on at to for with without "
    "by from as than into about per like if when once unless until or need needs want wants have "
    "has i've we've you've they've having had hasn't haven't would could should may might must "
    "can will cannot can't won't don't doesn't do does let's"
)
"""After these a word in ``-ed`` is no past tense by itself."""

BEFORE_NOUN: Final = terms(
    "a an the my our your his her its their this these those any some no every each all both of "
    "in on at to for with flu allergy booster tetanus covid shingles pneumonia and or 's vaccine "
    "nurse right upper lower is are am be"
)
"""After these a word of ``NOUNS_TOO`` is no verb."""

NO_SUBJECT: Final = terms(
    "i you we they to don't not never please can could may might must will would should and or a "
    "an the my our your his her this that no of in on by with for 's let"
)
"""After these a word of ``ALIKE`` isn't what somebody did."""

ADVERBS: Final = terms(
    "just finally never ever also then even only still already really actually nearly almost "
    "quickly slowly quietly later soon once twice both all always often suddenly recently gently "
    "literally proudly happily safely barely"
)
"""Words between a subject and its verb."""


def is_past(words: Sequence[Token], at: int, first: int) -> bool:
    """Whether the word at ``at`` is a verb in the past.

    Args:
        words: the words of a text.
        at: the number of the word.
        first: the number of its sentence's first word.
    """
    word = words[at].word
    if words[at].kind is not Kind.WORD:
        return False
    before = words[at - 1].word if at > first else ""
    if word in NOUNS_TOO:
        return before not in BEFORE_NOUN
    if word in ALIKE:
        return bool(before) and before not in NO_SUBJECT
    return word in IRREGULAR or _is_regular(words, at, first)


def _is_regular(words: Sequence[Token], at: int, first: int) -> bool:
    """Whether a word in ``-ed`` says what happened rather than what something is like."""
    word = words[at].word
    if len(word) < 4 or not word.endswith("ed") or word in NOT_PAST:
        return False
    before = at - 1
    while before > first and words[before].word in ADVERBS:
        before -= 1
    return before >= first and words[before].word not in BEFORE_PARTICIPLE
