"""Phone numbers, mail and web addresses: the practice's own, hotlines, and everybody else's.

``PHONE`` is any phone number, ``OWN_PHONE`` one of the approved contacts, ``NEAR_PHONE`` one that
differs from ours in one digit, ``HOTLINE`` a public line for help. With a plan, a number that is
neither is an ``OTHER_PHONE``; ``OTHER_MAIL`` and ``OTHER_WEB`` likewise. ``FREE_MAIL`` is an
address at a service where people have their private mail.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from calendar_tui.checks.content.contacts import own_address
from calendar_tui.checks.content.draft import Profile
from calendar_tui.checks.content.pattern import Place
from calendar_tui.checks.content.reading import Mark
from calendar_tui.checks.content.ways import MAIL
from calendar_tui.checks.detect.glance import Glance
from calendar_tui.checks.text.folding import fold
from calendar_tui.checks.text.terms import terms
from calendar_tui.checks.text.tokens import Kind

REACHING: Final = frozenset(
    {
        "PHONE",
        "OWN_PHONE",
        "NEAR_PHONE",
        "OTHER_PHONE",
        "HOTLINE",
        "OWN_MAIL",
        "OTHER_MAIL",
        "FREE_MAIL",
        "OWN_WEB",
        "OTHER_WEB",
    }
)
"""The features of this module."""

_PHONE: Final = re.compile(
    r"(?<![\w.+/-])(?:\+?1[ .-]?)?(?:\([2-9]\d{2}\)[ ]?|[2-9]\d{2}[ ./-]?)\d{3}[ .-]?\d{4}"
    r"(?![\w-]{0,8}\d)"
    r"|(?<![\w./$,-])[2-9]\d{2}[.-]\d{4}(?![\w-]{0,8}\d)"
    r"|(?<![\w.+/-])\+\d{1,3}(?:[ .-]?\(?\d{1,4}\)?){2,5}(?!\d)"
    r"|(?<![\w.+/-])(?:\+?1[ .-])?[2-9]\d{2}[ .-]\d?[ .-]?[A-Z]{3,8}"
    r"(?:[ .-]?(?:[A-Z]{2,4}|\d{1,4}))?\b"
)
_LOCAL: Final = 7
"""Digits of a number without its area code."""

_LONG: Final = 10
"""With it."""

_KEYS: Final = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
_NO_DIGIT: Final = re.compile(r"\D")

HOTLINES: Final = terms(
    "8002221222 8007997233 8002738255 8006624357 8006564673 8002324636 8006334227 8003182596 "
    "8007848669 8338526262 8004224453 8887737373 8669877233 8006227233 8883737888 8773828387 "
    "8006772889 8007721213 8004688437 8003366016 8005522432 8002446265 8666278267 8669040455 "
    "8003323443 8663319474 8004532000"
)
"""Public lines for help and information: poison control, domestic violence, quitting, benefits."""

_FREE: Final = terms(
    "gmail.com yahoo.com hotmail.com outlook.com aol.com icloud.com me.com live.com msn.com "
    "comcast.net att.net verizon.net sbcglobal.net protonmail.com proton.me gmx.com mail.com "
    "ymail.com rocketmail.com bellsouth.net cox.net charter.net earthlink.net"
)
"""Where people have their private mail."""


def reaching(glance: Glance, profile: Profile) -> Iterator[Mark]:
    """The ways in a text by which somebody can be reached."""
    if glance.digits:
        own = tuple(_digits(line) for line in _numbers(profile.contacts))
        for found, place in glance.places(_PHONE):
            yield from _phone(_digits(found[0]), place, own, known=profile.known)
    if not any(sign in glance.text for sign in ("@", "://", "www.")):
        return
    domains = _domains(profile)
    for number, word in enumerate(glance.words):
        place = Place(number, number + 1)
        if word.kind is Kind.MAIL:
            yield from _mail(word.word, place, domains, profile)
        elif word.kind is Kind.ADDRESS and profile.known:
            host = word.word.split("//")[-1].split("/")[0].removeprefix("www.")
            ours = own_address(word.text, profile) or host in domains
            yield Mark("OWN_WEB" if ours else "OTHER_WEB", place)


def _phone(digits: str, place: Place, own: Iterable[str], *, known: bool) -> Iterator[Mark]:
    """What a phone number is."""
    yield Mark("PHONE", place)
    if digits in HOTLINES:
        yield Mark("HOTLINE", place)
    elif any(digits == each or each.endswith(digits) for each in own):
        yield Mark("OWN_PHONE", place)
    elif known:
        near = any(_differs_by_one(digits, each) for each in own)
        yield Mark("NEAR_PHONE" if near else "OTHER_PHONE", place)


def _numbers(lines: Iterable[str]) -> Iterator[str]:
    """The phone numbers in approved contacts."""
    for line in lines:
        yield from (found[0] for found in _PHONE.finditer(fold(line).text))


def _digits(text: str) -> str:
    """A number's digits without the country's 1, letters as on a phone's keys."""
    digits = _NO_DIGIT.sub("", text.upper().translate(_KEYS))
    return digits[1:] if len(digits) == _LONG + 1 and digits[0] == "1" else digits


def _differs_by_one(digits: str, own: str) -> bool:
    """Whether a number is ours but for one digit, or for two that changed places."""
    ours = own[-_LOCAL:] if len(digits) == _LOCAL else own
    if len(digits) != len(ours):
        return False
    wrong = [at for at, digit in enumerate(digits) if digit != ours[at]]
    if len(wrong) == 2 and wrong[1] == wrong[0] + 1:
        first, second = wrong
        return digits[first] == ours[second] and digits[second] == ours[first]
    return len(wrong) == 1


def _domains(profile: Profile) -> frozenset[str]:
    """The hosts of the practice's own addresses."""
    found: set[str] = set()
    for line in profile.contacts:
        found.update(each[0].split("@")[1].casefold() for each in MAIL.finditer(line))
        for word in line.split():
            if "//" in word or word.startswith("www."):
                found.add(word.split("//")[-1].split("/")[0].removeprefix("www.").casefold())
    return frozenset(found - _FREE)


def _mail(mail: str, place: Place, domains: frozenset[str], profile: Profile) -> Iterator[Mark]:
    """What a mail address is."""
    host = mail.partition("@")[2]
    ours = host in domains or any(
        mail == each[0].casefold() for line in profile.contacts for each in MAIL.finditer(line)
    )
    if ours:
        yield Mark("OWN_MAIL", place)
    elif profile.known:
        yield Mark("OTHER_MAIL", place)
    if host in _FREE and not ours:
        yield Mark("FREE_MAIL", place)
