"""Which of the names in a text are those of people who work at the practice.

Staff are introduced with what they do: our hygienist Priya; Priya, RDH; Dana at the front desk;
ask for Dana; Dana joins us. Patients never are.
"""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from calendar_tui.checks.content.draft import Profile
from calendar_tui.checks.content.pattern import Place
from calendar_tui.checks.detect.glance import Glance
from calendar_tui.checks.text.folding import fold
from calendar_tui.checks.text.terms import terms
from calendar_tui.checks.text.tokens import tokens

REACH: Final = 6
"""Words that what is said of a name may stand behind it."""

_REACHED: Final = terms("for call contact reach email ask ring phone write see text find meet")
"""Verbs of getting in touch, after which a name is whom to ask for."""

_WILL: Final = terms("will can would could ll and")

_HELPS: Final = terms(
    "help sort explain answer answers walk find book talk take set print listen gladly happily "
    "reply show schedule arrange check look handle get point guide you"
)
"""What somebody at the desk will do for the reader."""

_AND: Final = frozenset({"and", ",", "&", "or"})

_OUR: Final = frozenset({"our", "own"})

CLINICIANS: Final = terms("dr drs doctor doc prof professor nurse rn pa np md pharmacist")
"""Words before a name by which it is a clinician's."""

_SIGNS: Final = frozenset("\u2013\u2014-~")

_DEGREES: Final = terms(
    "rdh rn md do np pa dds dmd lpn cna cma rma dvm od phd cst pharmd bsn msn crna dpt pt ot slp "
    "lcsw lmft fnp aprn arnp cnm rd rdn ms dc dpm mph mba rrt edda cda coa pa-c fnp-c ma cpht "
    "facs faap dnp psyd"
)


class Rolls(NamedTuple):
    """The names that a practice may say."""

    staff: tuple[tuple[str, ...], ...]
    """Each person's words, titles aside."""
    partners: tuple[tuple[str, ...], ...]
    """Whoever and whatever else may be named: partners, places, the practice itself."""

    @classmethod
    def of(cls, profile: Profile) -> "Rolls":
        """Those of a profile."""
        return cls(
            tuple(_plain(each) for each in profile.staff),
            tuple(_plain(each) for each in (profile.name, *profile.partners, *profile.places)),
        )

    def is_staff(self, said: Sequence[str]) -> bool:
        """Whether words name somebody of the staff: by first name, by surname or by both."""
        return any(said and set(said) <= set(each) for each in self.staff)

    def is_partner(self, said: Sequence[str]) -> bool:
        """Whether words name a partner; a first name alone does not."""
        return any(
            said and (tuple(said) == each or (len(said) > 1 and set(said) <= set(each)))
            for each in self.partners
        )


def _plain(name: str) -> tuple[str, ...]:
    """A name's words, without titles and degrees."""
    words = (each.word for each in tokens(fold(name).text) if each.word.isalpha())
    return tuple(each for each in words if each not in _DEGREES | {"dr", "mr", "mrs", "nurse"})


def staffed(glance: Glance, named: Sequence[tuple[Place, str]], rolls: Rolls) -> frozenset[Place]:
    """The names that are staff's.

    Args:
        glance: the text.
        named: where each name stands, in order, and the title before it.
        rolls: who is known to be staff.
    """
    found: set[Place] = set()
    words: set[str] = set()
    last: Place | None = None
    listing = False
    for place, title in named:
        said = [glance.word(at) for at in range(*place)]
        if last is not None and listing and _goes_on(glance, last, place):
            found.add(place)
        elif _is_staff(glance, place) or rolls.is_staff(said):
            listing = _plural_role(glance, place)
            found.add(place)
        else:
            listing = False
        if place in found or title in CLINICIANS:
            words.update(each for each in said if len(each) > 1)
        last = place
    return frozenset(
        place
        for place, title in named
        if place in found or (not title and all(glance.word(at) in words for at in range(*place)))
    )


def _goes_on(glance: Glance, last: Place, place: Place) -> bool:
    """Whether a name follows another in one list of names."""
    between = range(last.end, place.start)
    return len(between) <= 3 and all(glance.word(at) in _AND for at in between)


def _plural_role(glance: Glance, place: Place) -> bool:
    """Whether several are introduced at once: our assistants X and Y."""
    before = _before(glance, place)
    return glance.has(before, "ROLE", "CLINICIAN") and glance.word(before).endswith("s")


def _before(glance: Glance, place: Place) -> int:
    """The word before a name, a comma, a colon or a quote passed over."""
    before = place.start - 1
    return before - (glance.word(before) in {",", ":", "("})


def _is_staff(glance: Glance, place: Place) -> bool:
    """Whether what stands around a name says that it is somebody of the staff."""
    before = _before(glance, place)
    if glance.has(before, "ROLE", "CLINICIAN") or glance.word(place.start - 1) in _OUR:
        return not glance.has(before, "PATIENT_WORD")
    return _asked_for(glance, place) or _signed(glance, place) or any(_said_after(glance, place))


def _asked_for(glance: Glance, place: Place) -> bool:
    """Whether the reader is sent to somebody: ask for X; X can help by phone."""
    before = glance.word(place.start - 1)
    if before == "for":
        return glance.word(place.start - 2) == "ask"
    sent = before in _REACHED and glance.word(place.start - 2) not in {"to", "we", "i", "they"}
    return sent and not _whose(glance, place)


def _whose(glance: Glance, place: Place) -> bool:
    """Whether something of theirs is meant: see X's scan."""
    return glance.has(place.end, "OWNER")


def _signed(glance: Glance, place: Place) -> bool:
    """Whether a text or a line is signed so: - Dana; — Dana, front desk."""
    before = glance.before(place.start)
    if before[-1:] not in _SIGNS or before[-2:-1].isalnum():
        return False
    _, end = glance.sentence(place.start)
    return end - place.end <= REACH


def _said_after(glance: Glance, place: Place) -> Iterator[bool]:
    """Whether what follows a name says what its owner does here."""
    at = place.end
    _, end = glance.sentence(place.start)
    comma = glance.word(at) in {",", "(", "is", "was", "has"}
    if comma:
        at += 1
        yield glance.word(at) in _DEGREES and (glance.shouted(at) or glance.typed(at)[:1].isupper())
    yield glance.word(at) in _DEGREES and glance.shouted(at)
    far = min(end, at + REACH)
    stop = next(
        (each for each in range(at, far) if glance.stops(each) or glance.word(each) == "who"), far
    )
    reach = range(at, stop)
    if any(glance.has(each, "PATIENT_WORD") for each in reach):
        return
    if glance.word(at) in _WILL:
        yield any(glance.word(each) in _HELPS for each in range(at + 1, min(stop, at + 4)))
    if glance.has(at, "APPOSES") or glance.has(at, "ROLE", "CLINICIAN"):
        yield any(glance.has(each, "ROLE", "CLINICIAN", "TEAM") for each in reach)
    yield any(glance.has(each, "JOINS") for each in reach)
