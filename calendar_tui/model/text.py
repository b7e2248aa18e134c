"""What text the plan accepts: checked once, at the door, for every field.

NUL can't be stored in PostgreSQL nor read back from iCal, a lone surrogate can't be
encoded, and other control characters reach terminals raw; so all are refused with a
sentence instead of being changed behind the writer's back. Standard library only, since
reading what people type needs it too.
"""

import re
import unicodedata

_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ADDRESS = re.compile(r"https?://\S+")


def forbidden_character(text: str) -> str | None:
    """A sentence about the first character that can't be stored, or ``None``."""
    found = _FORBIDDEN.search(text)
    if found is None:
        return None
    return (
        f"has a control character (U+{ord(found[0]):04X}) at character {found.start() + 1};"
        " remove it"
    )


def check_prose(text: str) -> str:
    """Several lines of text, unchanged; ``ValueError`` on control characters."""
    if (problem := forbidden_character(text)) is not None:
        raise ValueError(problem)
    return text


def check_line(text: str) -> str:
    """One line of text, ends stripped; ``ValueError`` on line breaks and controls."""
    stripped = text.strip()
    if "\n" in stripped:
        raise ValueError("must be one line")
    return check_prose(stripped)


def check_slug(text: str) -> str:
    """A short name; ``ValueError`` on anything that could not be a file's name."""
    if _SLUG.fullmatch(text) is None:
        raise ValueError("may hold small letters, digits and single dashes between them")
    return text


def check_address(text: str) -> str:
    """A web address or nothing; ``ValueError`` on anything else."""
    if text and _ADDRESS.fullmatch(text) is None:
        raise ValueError("must be a web address, such as https://example.org/page")
    return check_line(text)


def slug_of(name: str) -> str:
    """The short name made from a name: ``Fresh Start 2027`` is ``fresh-start-2027``.

    Letters of other scripts have no short form, so such a name may give an empty slug;
    the caller then falls back to the noun's own word.
    """
    folded = unicodedata.normalize("NFKD", name.casefold())
    plain = folded.encode("ascii", "ignore").decode()
    return _NOT_SLUG.sub("-", plain).strip("-")[:60].strip("-")
