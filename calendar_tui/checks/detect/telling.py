"""Of whom a text tells: one person without a name, and what happened to them.

A noun of a person makes a phrase with the words before it, up to its determiner: ``a retired
mail carrier`` is ``ONE``, ``the kid`` ``THE_ONE``, ``your mother`` ``YOUR_ONE``, ``my wife``
``MY_ONE``, ``the couple`` ``A_FEW``, ``someone`` ``SOMEBODY``. Where the noun is only the first
half of another (``the toddler scale``), or stands for all (``any child``, ``like a kid``), it is
nobody.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from calendar_tui.checks.content.pattern import Place
from calendar_tui.checks.content.reading import Mark, Reading
from calendar_tui.checks.detect.tenses import ADVERBS, is_past
from calendar_tui.checks.text.terms import terms
from calendar_tui.checks.text.tokens import Kind, Token

TELLING: Final = frozenset({"ONE", "SOMEBODY", "THE_ONE", "YOUR_ONE", "MY_ONE", "A_FEW", "PAST"})
"""What is marked here."""

MODIFIERS: Final = 4
"""Words that may stand between a determiner and its noun."""

Words = Sequence[Token]


INDEFINITE: Final = terms("a an one another some this that certain")
"""What makes a noun one of many."""

DEFINITE: Final = terms("the our my same today's")
"""What makes it one that is known."""

THEIR: Final = terms("your ur his her their")
"""What makes it somebody's."""

GENERIC: Final = terms("any every each no either neither what which whatever whichever whose")
"""What makes it nobody in particular."""

STOPPERS: Final = terms(
    "and or but nor so if when while because since though although that than as like of in on at "
    "to for with without by from into onto about over under after before during through between i "
    "you he she it we they me him us them is are was were be been being am do does did has have "
    "had can could may might must shall should will would not who whom whose which what where why "
    "how there here then also just please yes no ok hi hey"
)
"""Words that end a noun phrase to the left."""

FOLLOWS: Final = STOPPERS | terms(
    "around across near next behind down up off out against inside outside along past toward "
    "towards until till despite minus plus via i'd he'd she'd they'd we'd you'd his her my our "
    "their your isn't hasn't won't wouldn't can't couldn't doesn't don't cannot the a an this "
    "today yesterday tonight tomorrow last now again once never always ever even still already "
    "only all both too back home first two three four five six seven eight nine ten eleven days "
    "weeks months years hours later ago old comes walks says asks tells gets goes wants needs "
    "shows hands runs sits looks laughs cries brings calls thinks tries drives rolls limps stops "
    "leaves wins deserves knows lives works takes makes gives keeps turns named"
)
"""Words after a person's noun that leave it one; before another noun it is only its first part."""

COPULAS: Final = terms("am i'm is are you're we're be been being become becomes became was were")
"""Words after which a noun says what somebody is."""

POINTERS: Final = terms("it this that there one here")
"""Subjects of which a copula tells something new: it was a young man."""

LIKE: Final = terms("like as than")
"""Words of comparison."""

NOBODY: Final = terms("person individual human")
"""Nouns that are mostly nobody: call the person who wrote the prescription."""

GROUPS: Final = terms(
    "couple family duo twins triplets quadruplets quintuplets quads newlyweds siblings sisters "
    "brothers household"
)
"""A few people who are known by what happened to them."""

NO_ONE: Final = (
    STOPPERS
    | NOBODY
    | terms(
        "one ones those anyone everyone nobody everybody anybody people folks else men women "
        "children staff team crew group community clinician provider whoever all both "
        "somebody someone same"
    )
)
"""Words before ``who`` that are no noun of one person."""

OF_MANY: Final = terms("ours them graders regulars littles crew")
"""What one may be one of, where no list has it."""

TRADES: Final = ("keeper", "smith", "monger", "wright", "maker", "herder")
"""Endings of what people are by trade, where no list has it."""

LEAST: Final = 7
"""Letters that such a word must have more of."""

UNITS: Final = terms("year month week day yr")
"""Units of an age."""

DAYS: Final = terms(
    "week month weekend today yesterday night morning afternoon evening monday tuesday wednesday "
    "thursday friday saturday sunday summer winter spring fall"
)
"""Whose person is one of the practice's: this week's jockey."""

SLOTS: Final = terms(
    "appointment appt patient client case delivery visit consult admission one chair walk-in"
)
"""What a person is called by their place in the day."""

HOURS: Final = terms("one two three four five six seven eight nine ten eleven twelve noon")
"""Hours in words."""

RANKS: Final = terms(
    "first last second third fourth fifth next final oldest youngest newest tiniest smallest "
    "littlest biggest bravest toughest favorite favourite longest sweetest latest earliest "
    "original special nicest cutest 1st 2nd 3rd 4th 5th"
)
"""What makes a place in the day somebody's."""


def telling(reading: Reading) -> Iterator[Mark]:
    """Phrases of one person or a few, and the verbs in the past outside them."""
    inside: set[int] = set()
    for mark in (*_phrases(reading), *_slots(reading)):
        inside.update(range(mark.place.start, mark.place.end))
        yield mark
    for first, end in reading.sentences:
        for at in range(first, end):
            if at not in inside and is_past(reading.words, at, first) and not _joined(reading, at):
                yield Mark("PAST", Place(at, at + 1))


def _joined(reading: Reading, at: int) -> bool:
    """Whether a word is the end of a joined one: school-based."""
    start = reading.words[at].start
    return reading.passage.text[max(0, start - 1) : start] == "-"


def _phrases(reading: Reading) -> Iterator[Mark]:
    """The phrases around nouns of persons."""
    words = reading.words
    kin = {mark.place for mark in reading.marks if mark.feature == "KIN"}
    for head in sorted(_heads(reading)):
        first, end = reading.sentence(reading.sentence_at(head.start))
        if _is_whole(words, head.end, first, end):
            found = _phrase(words, head, first, head in kin)
            if found is not None:
                yield found


def _heads(reading: Reading) -> set[Place]:
    """Nouns of one person, of few, and of one of many."""
    words = reading.words
    found = set()
    for feature, place in reading.marks:
        of_many = feature == "PEOPLE" and _one_of(words, place.start) is not None
        if of_many or feature in {"PERSON", "KIN"}:
            found.add(place)
    for at, word in enumerate(words):
        if word.word.endswith(TRADES) and len(word.word) > LEAST:
            found.add(Place(at, at + 1))
        if word.word == "old" and at >= 2 and words[at - 1].word in UNITS:
            found.add(Place(at - 2, at + 1))
        elif word.word in GROUPS or (word.word in OF_MANY and _one_of(words, at) is not None):
            found.add(Place(at, at + 1))
    return found | set(_related(reading))


def _related(reading: Reading) -> Iterator[Place]:
    """Nouns that no list holds and that ``who`` makes a person's: the beekeeper who waved."""
    working = {
        mark.place.end for mark in reading.marks if mark.feature in {"CLINICIAN", "TEAM_ROLE"}
    }
    for at, word in enumerate(reading.words):
        if word.word in {"who", "whose"} and at and at not in working:
            noun = reading.words[at - 1]
            many = noun.word.endswith("s") and not noun.word.endswith("ss")
            if noun.kind is Kind.WORD and not many and noun.word not in NO_ONE:
                yield Place(at - 1, at)


def _one_of(words: Words, at: int) -> int | None:
    """Where ``one of`` begins that a noun belongs to, with up to three words between."""
    for back in range(at - 1, max(0, at - 5), -1):
        if words[back].word == "of":
            return back - 1 if words[back - 1].word in {"one", "another"} else None
    return None


def _is_whole(words: Words, at: int, first: int, end: int) -> bool:
    """Whether a person's noun that ends at ``at`` isn't the first half of another noun."""
    if at >= end or words[at].kind is not Kind.WORD:
        return True
    word = words[at].word
    return (
        word in FOLLOWS
        or word in ADVERBS
        or word.endswith(("ing", "ly", "ed", "'d", "'ll"))
        or is_past(words, at, first)
    )


def _phrase(words: Words, head: Place, first: int, kin: bool) -> Mark | None:
    """What a noun is with the words before it."""
    noun = words[head.start].word
    if noun in {"someone", "somebody"}:
        return Mark("SOMEBODY", head)
    start = None if kin else _one_of(words, head.start)
    if start is not None:
        return Mark("ONE", Place(start, head.end))
    for at in range(head.start - 1, max(first, head.start - MODIFIERS - 1) - 1, -1):
        word = words[at].word
        if word in INDEFINITE | DEFINITE | THEIR:
            return _by_determiner(words, Place(at, head.end), first, noun, kin)
        if words[at].kind is Kind.OWNER:
            if at > first and words[at - 1].word in DAYS:
                return Mark("THE_ONE", Place(at - 1, head.end))
            return Mark("YOUR_ONE", Place(at, head.end)) if kin else None
        if word in GENERIC or word in STOPPERS or words[at].kind is Kind.STOP:
            return None
    return None


def _by_determiner(words: Words, place: Place, first: int, noun: str, kin: bool) -> Mark | None:
    """What a phrase is by the determiner that it begins with."""
    word = words[place.start].word
    before = words[place.start - 1].word if place.start > first else ""
    if before in LIKE or (noun in GROUPS and _followed(words, place.end, "of")):
        return None
    if before in COPULAS and word in INDEFINITE:
        subject = words[place.start - 2].word if place.start - 1 > first else ""
        if subject not in POINTERS:
            return None
    if word in THEIR:
        return Mark("YOUR_ONE", place)
    if noun in GROUPS:
        return Mark("A_FEW", place)
    own = kin or words[place.start + 1].word == "own"
    if own and word in {"my", "our"}:
        return Mark("MY_ONE", place)
    if noun in NOBODY:
        return None
    return Mark("ONE" if word in INDEFINITE else "THE_ONE", place)


def _followed(words: Words, at: int, by: str) -> bool:
    """Whether a word stands at ``at``."""
    return at < len(words) and words[at].word == by


def _slots(reading: Reading) -> Iterator[Mark]:
    """``my last patient``, ``our 2:30``, ``bed 4``."""
    words = reading.words
    for at, word in enumerate(words[:-1]):
        after = words[at + 1]
        if word.word in {"bed", "bay"} and after.kind is Kind.NUMBER:
            yield Mark("THE_ONE", Place(at, at + 2))
        elif word.word in {"my", "our", "the"} or (word.kind is Kind.OWNER and at):
            end = (
                0
                if word.kind is Kind.OWNER and words[at - 1].word not in DAYS
                else _slot(words, at + 1)
            )
            if end:
                yield Mark("THE_ONE", Place(at, end))


def _slot(words: Words, at: int) -> int:
    """Where a place in the day ends that begins at ``at``; 0 where there is none."""
    if words[at].kind is Kind.NUMBER or words[at].word in HOURS:
        hour = at + 1 < len(words) and words[at + 1].word in {"o'clock", "pm", "am", "thirty"}
        return at + 1 + hour if ":" in words[at].text or hour else 0
    if words[at].word in RANKS:
        for on in range(at + 1, min(at + 3, len(words))):
            if words[on].word in SLOTS:
                return on + 1
    return 0
