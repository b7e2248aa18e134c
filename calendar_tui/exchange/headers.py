"""Column names as people write them, and what each most likely holds.

Names are compared by their letters and digits alone, so ``Copy/Caption``, ``copy caption``
and ``COPY_CAPTION*`` are one. Where several columns could be the same field the one named
first here wins; the others are reported, not lost.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from calendar_tui.exchange.clocks import ZONES
from calendar_tui.exchange.fields import Target

SYNONYMS: Final[dict[Target, str]] = {
    Target.BODY: """
        body; text; post text; caption; full caption; final caption; copy; post copy; final copy;
        caption copy; copy caption; social copy; draft copy; message; message text; post content;
        content; post body; post; tweet; description; post description; caption ideas;
        caption idea; copy idea; caption preview; caption outline
    """,
    Target.TITLE: """
        title; post title; content title; headline; hook title; video title; article title; name;
        post name; subject; event; topic; post topic; topic theme; hook; idea; post idea;
        title idea; concept; post concept; working title; theme
    """,
    Target.CHANNEL: """
        channel; channels; platform; platforms; social platform; social media platform; network;
        networks; social network; account; accounts; social account; profile; social channel;
        posting account; page; outlet; where
    """,
    Target.AUTHOR: """
        author; owner; content owner; writer; copywriter; assigned to; assignee; responsible;
        person responsible; responsible person; created by; creator; posted by; person;
        team member; who
    """,
    Target.REVIEWER: "reviewer; approver; reviewed by; approved by",
    Target.AUDIENCE: "audience; target audience; target group; persona; segment; for whom",
    Target.PILLAR: """
        pillar; content pillar; content bucket; bucket; content theme; content category;
        post category; category
    """,
    Target.CAMPAIGN: "campaign; campaign name; campaign theme; campaign title; initiative",
    Target.GOALS: """
        goals; goal; post goal; content goal; objective; objectives; post objective;
        content objective; business goal; marketing goal
    """,
    Target.DATE: """
        date; publish date; post date; posting date; published date; publication date;
        scheduled date; schedule date; go live date; live date; launch date;
        datetime; date and time; time and date; day and date; day date; date day; start date;
        publish on; post on; publish at; post at; scheduled at; scheduled for; schedule for;
        schedule; post at specific time; at; when; timestamp; suggested date; planned date;
        due date
    """,
    Target.TIME: """
        time; post time; posting time; publish time; publishing time; scheduled time;
        schedule time; time to post; start time; clock; hour; time 24hr; time slot;
        suggested time; best time; optimal time
    """,
    Target.ALL_DAY: "all day; all day event",
    Target.WEEKDAY: "weekday; day of week; day of the week; day name; day",
    Target.STATUS: """
        status; post status; stage; state; workflow status; content status; progress;
        publish status
    """,
    Target.LINK: """
        link; link url; url; post link url; links; destination; destination url; destination link;
        landing page; landing page url; article link; website link; cta link; link in post;
        og meta url; utm link; tracking link; utm; utm url
    """,
    Target.PERMALINK: """
        permalink; post url; live link; live url; published link; published url; post link;
        link to post; link to live post; live post url
    """,
    Target.TAGS: "tags; hashtags; tag; hashtag; labels; label; keywords",
    Target.MEDIA: """
        media; media url; media urls; media link; media file; media file path; media path; image;
        image url; image urls; image link; images; photo; photos; picture; video; video url;
        video urls; video link; gif; gif url; gif urls; creative; creative link; creative asset;
        creative asset link; asset; assets; asset link; asset url; link to asset; visual; visuals;
        visual asset; visual link; graphic; graphics; graphic link; design link; canva link;
        attachment; attachments; image video; file; file name; file path; thumbnail
    """,
    Target.ALT: "alt; alt text; alt texts; image alt text; image alt; image description",
    Target.IMAGE_TEXT: "image text; text in image; text on image; graphic text; on image text",
    Target.FIRST_COMMENT: "first comment; follow up comment; follow up comments",
    Target.NOTES: """
        notes; note; internal notes; additional notes; production notes; remarks; comments;
        comment; instructions; memo
    """,
}
"""Names of columns by what they hold, the most telling first."""

_CLOCK_OR_DATE: Final = frozenset({"postingtime", "publishtime", "scheduledtime", "scheduletime"})
"""Names that stand for a clock time beside a date, and for both where there is no date."""

_LONGEST: Final = 160

_PARENTHESES: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")

_EXPLAINED: Final = re.compile(r" [-–—] |: ?")
"""What stands between a name and its explanation."""

_JOINT: Final = re.compile(r"[/&+,|]|\bor\b|\band\b", re.IGNORECASE)


def key(name: str) -> str:
    """The letters and digits of a column's name, which are what names are compared by."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    return "".join(letter for letter in folded if letter.isalnum())


def _keyed() -> dict[str, tuple[int, Target]]:
    """Every known name's key with its rank (0 = the most telling) and target."""
    return {
        key(name): (rank, target)
        for target, names in SYNONYMS.items()
        for rank, name in enumerate(names.split(";"))
    }


KNOWN: Final = _keyed()


@lru_cache(maxsize=2_048)
def forms(name: str) -> tuple[str, ...]:
    """Keys under which a column's name may be known, the whole first.

    ``Image 1``, ``Time EST``, ``Caption (max 2200)``, ``Author/Owner`` and ``Date - as YYYY-MM-DD``
    are known by less than what they say. Nobody names a column in more than `_LONGEST` characters.
    """
    if len(name) > _LONGEST:
        return ()
    stem = _EXPLAINED.split(_PARENTHESES.sub(" ", name), maxsplit=1)[0]
    whole, short = key(name), key(stem)
    found = [whole, short, short.strip("0123456789"), short.rstrip("s")]
    before, _, last = stem.strip().rpartition(" ")
    found += [key(before)] if last.casefold() in ZONES else []
    parts = [key(part) for part in _JOINT.split(stem)]
    found += parts if len(parts) > 1 else []
    return tuple(dict.fromkeys(form for form in found if form))


@lru_cache(maxsize=2_048)
def guess(name: str) -> tuple[int, Target] | None:
    """Rank and target of a column by its name alone; ``None`` for a name we don't know."""
    for form in forms(name):
        if form in KNOWN:
            return KNOWN[form]
    return None


def known(name: str) -> bool:
    """Whether a cell reads like a column name."""
    return len(name) <= _LONGEST and guess(name) is not None


def date_if_alone(name: str) -> bool:
    """Whether a column of clock times holds whole dates where no other column does."""
    return not _CLOCK_OR_DATE.isdisjoint(forms(name)) or key(name) == "day"
