"""The plan's vocabulary: statuses, roles, networks and other closed lists.

Everything here is a ``StrEnum``: the stored value, the word on the command line and the
JSON value are the same string. Loads nothing but the standard library, since the first
frame of the app depends on it.
"""

from enum import StrEnum
from typing import Final


class Status(StrEnum):
    """Where a post stands in its life. *Missed* is derived, never stored."""

    IDEA = "idea"
    DRAFT = "draft"
    IN_REVIEW = "in_review"
    APPROVED = "approved"
    SCHEDULED = "scheduled"
    PUBLISHED = "published"
    CANCELLED = "cancelled"
    PULLED = "pulled"

    @property
    def label(self) -> str:
        """The status in words, as people say it."""
        return self.value.replace("_", " ")


BEFORE_PUBLISHED: Final = frozenset(
    {Status.IDEA, Status.DRAFT, Status.IN_REVIEW, Status.APPROVED, Status.SCHEDULED}
)
"""Statuses a post can be cancelled from."""

COMMITTED: Final = frozenset({Status.IN_REVIEW, Status.APPROVED, Status.SCHEDULED})
"""Statuses that an edit of hashed content puts back to draft."""

PUBLIC: Final = (Status.APPROVED, Status.SCHEDULED, Status.PUBLISHED)
"""What a feed shows unless told otherwise."""


class Role(StrEnum):
    """What a person may do. A person holds a set of roles."""

    MANAGER = "manager"
    AUTHOR = "author"
    REVIEWER = "reviewer"
    CLINICAL = "clinical"
    MONITOR = "monitor"
    PRIVACY_OFFICER = "privacy_officer"

    @property
    def label(self) -> str:
        """The role in words."""
        return self.value.replace("_", " ")


class ContactKind(StrEnum):
    """What an approved contact is."""

    PHONE = "phone"
    PORTAL = "portal"
    EMAIL = "email"
    WEB = "web"
    ADDRESS = "address"
    IN_PERSON = "in_person"

    @property
    def label(self) -> str:
        """What one is called that has no other name."""
        return {"email": "E-mail", "in_person": "In person"}.get(self, self.value.capitalize())


class ContactUse(StrEnum):
    """What an approved contact is meant for."""

    APPOINTMENTS = "appointments"
    CLINICAL = "clinical"
    EMERGENCY = "emergency"


class NameKind(StrEnum):
    """What a name is that posts may say."""

    PARTNER = "partner"
    PUBLIC_FIGURE = "public_figure"
    PLACE = "place"
    EVENT = "event"
    BRAND = "brand"


class ReviewMode(StrEnum):
    """Whether a second person must approve (`four_eyes`) or one person does it all (`solo`)."""

    FOUR_EYES = "four_eyes"
    SOLO = "solo"


class ChannelKind(StrEnum):
    """A business account can be posted to; a personal one is listed for separation only."""

    BUSINESS = "business"
    PERSONAL = "personal"


class Network(StrEnum):
    """Where a channel lives. The value is the word used in files and on the command line."""

    FACEBOOK = "facebook"
    INSTAGRAM = "instagram"
    LINKEDIN = "linkedin"
    X = "x"
    YOUTUBE = "youtube"
    TIKTOK = "tiktok"
    THREADS = "threads"
    BLUESKY = "bluesky"
    MASTODON = "mastodon"
    PINTEREST = "pinterest"
    GOOGLE = "google"
    NEWSLETTER = "newsletter"
    BLOG = "blog"
    OTHER = "other"

    @property
    def mark(self) -> str:
        """Two letters for narrow places, such as ``ig``."""
        return NETWORK_MARKS[self]

    @property
    def label(self) -> str:
        """The network's name as it writes itself."""
        return NETWORK_LABELS[self]


NETWORK_MARKS: Final[dict[Network, str]] = {
    Network.FACEBOOK: "fb",
    Network.INSTAGRAM: "ig",
    Network.LINKEDIN: "li",
    Network.X: "x",
    Network.YOUTUBE: "yt",
    Network.TIKTOK: "tt",
    Network.THREADS: "th",
    Network.BLUESKY: "bs",
    Network.MASTODON: "ma",
    Network.PINTEREST: "pi",
    Network.GOOGLE: "gb",
    Network.NEWSLETTER: "nl",
    Network.BLOG: "bl",
    Network.OTHER: "ot",
}

NETWORK_LABELS: Final[dict[Network, str]] = {
    Network.FACEBOOK: "Facebook",
    Network.INSTAGRAM: "Instagram",
    Network.LINKEDIN: "LinkedIn",
    Network.X: "X",
    Network.YOUTUBE: "YouTube",
    Network.TIKTOK: "TikTok",
    Network.THREADS: "Threads",
    Network.BLUESKY: "Bluesky",
    Network.MASTODON: "Mastodon",
    Network.PINTEREST: "Pinterest",
    Network.GOOGLE: "Google Business Profile",
    Network.NEWSLETTER: "Newsletter",
    Network.BLOG: "Blog",
    Network.OTHER: "Other",
}


class Origin(StrEnum):
    """Through which door a change came in."""

    APP = "app"
    CLI = "cli"
    IMPORT = "import"
    SYSTEM = "system"


class Decision(StrEnum):
    """What a reviewer said of a post's exact text."""

    APPROVED = "approved"
    RETURNED = "returned"


class Severity(StrEnum):
    """How much a finding weighs, heaviest first."""

    BLOCK = "block"
    WARN = "warn"
    ASK = "ask"
    ADVISE = "advise"


class OverrideCode(StrEnum):
    """Why a finding may pass, from a list that reports can count."""

    FALSE_POSITIVE = "false_positive"
    AUTHORIZED = "authorized"
    STAFF = "staff"
    PUBLIC_SOURCE = "public_source"
    ACCEPTED_RISK = "accepted_risk"

    @property
    def label(self) -> str:
        """The reason in words."""
        return OVERRIDE_LABELS[self]


OVERRIDE_LABELS: Final[dict[OverrideCode, str]] = {
    OverrideCode.FALSE_POSITIVE: "false alarm",
    OverrideCode.AUTHORIZED: "the person signed an authorization",
    OverrideCode.STAFF: "it is about staff",
    OverrideCode.PUBLIC_SOURCE: "it is public already",
    OverrideCode.ACCEPTED_RISK: "we take the risk",
}


class FindingKind(StrEnum):
    """Where a finding comes from."""

    RULE = "rule"
    ASK = "ask"
    LEARNED = "learned"
    PLAN = "plan"
    COUNTER = "counter"


class Measure(StrEnum):
    """What a goal measures. The calendar answers all but the last, which the world does."""

    COUNT = "count"
    """Posts in the period."""
    SHARE = "share"
    """Percent of the period's posts."""
    CADENCE = "cadence"
    """Posts in each week of the period."""
    GAP = "gap"
    """The longest run of days without a post in the period."""
    READING = "reading"
    """A number that a person reads elsewhere, such as followers, and writes down here."""


class Comparison(StrEnum):
    """On which side of its target a goal is met."""

    AT_LEAST = "at_least"
    AT_MOST = "at_most"


class Period(StrEnum):
    """The days a goal looks at."""

    WEEK = "week"
    """The practice's week."""
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    CAMPAIGN = "campaign"
    """The campaign's own days."""
    LAST_28_DAYS = "last_28_days"
    """Today and the 27 days before."""
    NEXT_28_DAYS = "next_28_days"
    """Today and the 27 days to come."""


MAX_TEXT: Final = 100_000
"""Characters a post's text may hold. More is refused, never cut."""

MAX_DOCUMENT: Final = 1_000_000
"""Characters a printed plan may hold."""

MAX_TITLE: Final = 200
"""Characters a post's title may hold."""

MAX_NAME: Final = 80
"""Characters a name (channel, person, campaign ...) may hold."""
