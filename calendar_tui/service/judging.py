"""What an import would do with each row of a file, judged against the plan; writes nothing.

The file says what it holds (``exchange``); the plan knows which channel or person a name
means, what is there already, and what lies in the past.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any, Final, NamedTuple
from uuid import uuid4

from calendar_tui.exchange.channels import network_of
from calendar_tui.exchange.fingerprints import fingerprint
from calendar_tui.exchange.imported import ImportedPost, Row, Verdict, VerdictKind
from calendar_tui.exchange.proposal import Proposal
from calendar_tui.model.errors import InvalidError, NoSuchNameError, UnknownNameError
from calendar_tui.model.filters import PostFilter
from calendar_tui.model.names import in_a_row, plain, resolve
from calendar_tui.model.nouns import POST
from calendar_tui.model.rows import Directory
from calendar_tui.model.terms import ChannelKind, Status
from calendar_tui.schedule.when import is_supported
from calendar_tui.schedule.zones import describe_oddity, local
from calendar_tui.schedule.zones import resolve as resolve_time
from calendar_tui.service.forms import parse
from calendar_tui.service.reader import Reader
from calendar_tui.service.reading import Reading

_NAMES: Final = (
    ("channel", "channel"),
    ("author", "author"),
    ("reviewer", "author"),
    ("audience", "audience"),
    ("pillar", "pillar"),
    ("campaign", "campaign"),
)
"""Fields of a row that name something, and the noun each names."""

_NO_CHANNEL: Final = "It is in the past but names no channel, so it comes in as an idea."

_TEXTS: Final = ("title", "body", "link", "tags", "media", "image_text", "first_comment", "notes")


class Missing(NamedTuple):
    """A name in the file that the plan doesn't know."""

    noun: str
    name: str


@dataclass(frozen=True, slots=True)
class Choices:
    """What the person said about the import."""

    create: bool = False
    """Make channels, people and the like that the plan doesn't know."""
    record_past: bool = True
    """Rows in the past are out already; else they come in as drafts."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One post that a row would become, on one channel."""

    line: int
    title: str
    """What tells it apart for a person: the title, else the first words."""
    when: str
    channel: str
    verdict: Verdict
    values: dict[str, Any] = field(default_factory=dict)
    """Columns, by name; names still to be made are in ``missing``."""
    missing: tuple[tuple[str, Missing], ...] = ()
    """Columns whose row has to be made first."""
    permalink: str = ""
    status: Status | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """Every row's verdict, and what the whole import needs."""

    proposal: Proposal
    candidates: tuple[Candidate, ...]
    missing: tuple[Missing, ...]
    """Names the plan doesn't know, each once."""
    choices: Choices
    seq: int
    """The newest journal entry when it was judged."""

    def count(self, *kinds: VerdictKind) -> int:
        """How many posts have one of these verdicts."""
        return sum(candidate.verdict.kind in kinds for candidate in self.candidates)


def judge(reading: Reading, proposal: Proposal, reader: Reader, choices: Choices) -> Judgement:
    """Judge every row of ``proposal`` against the plan that ``reading`` shows."""
    seq = reading.newest()
    judge_ = _Judge(reading, reader, choices, proposal.rows)
    candidates = tuple(each for row in proposal.rows for each in judge_.row(row))
    missing = dict.fromkeys(
        name for candidate in candidates for _, name in candidate.missing
    ) | dict.fromkeys(judge_.unknown)
    return Judgement(proposal, candidates, tuple(missing), choices, seq)


class _Judge:
    """The plan, asked row by row."""

    def __init__(
        self, reading: Reading, reader: Reader, choices: Choices, rows: Sequence[Row]
    ) -> None:
        """Learn what is there on the days the file speaks of."""
        self.directory: Directory = reader.directory
        self.reader = reader
        self.choices = choices
        self.unknown: list[Missing] = []
        self.named: dict[tuple[str, str], Missing] = {}
        """Names the plan doesn't know, as they are first spelled."""
        self.seen = set(_fingerprints(reading, self.directory, rows))

    def row(self, row: Row) -> Iterator[Candidate]:
        """The posts of one row: one for each of its channels."""
        verdict = row.verdict()
        group = str(uuid4()) if len(row.post.channels) > 1 else None
        for channel in self._channels(row.post):
            if verdict.kind is VerdictKind.NEW:
                yield self._new(row, channel, group)
            else:
                yield _candidate(row, channel, verdict)

    def _channels(self, post: ImportedPost) -> tuple[str, ...]:
        """The channels a row names; a plan's channel of just that name comes first."""
        names = {plain(each.name) for each in self.directory.channels.values()}
        if post.channel and plain(post.channel) in names:
            return (post.channel,)
        return post.channels or ("",)

    def _new(self, row: Row, channel: str, group: str | None) -> Candidate:
        """A row the file has nothing against, judged by the plan."""
        problems: list[str] = []
        missing: list[tuple[str, Missing]] = []
        values = self._texts(row.post, problems)
        hints = [*row.hints, *self._time(row.post, values, problems)]
        hints += self._goals(row.post, values)
        out = self._is_out(row.post, values)
        for name, noun in _NAMES:
            said = channel if name == "channel" else getattr(row.post, name)
            try:
                found = self._named(noun, said, past=out)
            except UnknownNameError as error:
                problems.append(error.sentence)
                continue
            values[f"{name}_id"] = None if isinstance(found, Missing) else found
            if isinstance(found, Missing):
                missing.append((f"{name}_id", found))
        if problems:
            return _candidate(row, channel, Verdict(VerdictKind.PROBLEM, tuple(problems)))
        print_ = self._fingerprint(values, channel)
        if print_ in self.seen:
            reasons = ("It is in the plan already.",)
            return _candidate(row, channel, Verdict(VerdictKind.DUPLICATE, reasons))
        self.seen.add(print_)
        values["group"] = group
        return self._placed(row, channel, values, tuple(missing), hints)

    def _placed(
        self,
        row: Row,
        channel: str,
        values: dict[str, Any],
        missing: tuple[tuple[str, Missing], ...],
        hints: list[str],
    ) -> Candidate:
        """A new post, as recorded or as a draft or idea."""
        post, out = row.post, self._is_out(row.post, values)
        if out and channel:
            kind, status = VerdictKind.RECORDED, None
        else:
            kind = VerdictKind.NEW
            status = Status.IDEA if post.claimed_status is Status.IDEA or not channel else None
            hints += [_NO_CHANNEL] if out else _claim_words(post.claimed_status)
        return Candidate(
            row.line,
            _title(post),
            _when(values),
            channel,
            Verdict(kind, tuple(hints)),
            values,
            missing,
            post.permalink,
            status,
        )

    def _is_out(self, post: ImportedPost, values: dict[str, Any]) -> bool:
        """Whether a row is a post that is out already: past, and nothing says it isn't."""
        day = values["day"]
        if day is None or day > self.reader.today or not self.choices.record_past:
            return False
        if day == self.reader.today:
            return post.claimed_status is Status.PUBLISHED
        return post.claimed_status in {None, Status.PUBLISHED, Status.SCHEDULED, Status.APPROVED}

    def _texts(self, post: ImportedPost, problems: list[str]) -> dict[str, Any]:
        """The columns that hold text, read as a form reads them."""
        raw = {name: getattr(post, name) for name in _TEXTS}
        parsed = parse(POST, raw, self.reader, new=True)
        problems += [f"{name}: {words}." for name, words in parsed.errors.items()]
        return parsed.values

    def _goals(self, post: ImportedPost, values: dict[str, Any]) -> Iterator[str]:
        """Find the goals a row names; what is none is kept in the notes, with a word about it.

        Sheets of others call "Awareness" a goal; one that can be measured isn't made by a name.
        """
        found, other = [], []
        for name in post.goals:
            try:
                found.append(int(resolve(name, self.directory.goals.values(), "goal").id))
            except UnknownNameError:
                other.append(name)
        values["goals"] = list(dict.fromkeys(found))
        if other:
            kept = f"{POST.field('goals').label}: {', '.join(other)}"
            notes = "\n".join(part for part in (values["notes"], kept) if part)
            fits = len(notes) <= POST.field("notes").limit
            values["notes"] = notes if fits else values["notes"]
            what = "kept in the notes" if fits else "left out"
            yield f"The plan has no goal {in_a_row(other)}: {what}."

    def _named(self, noun: str, name: str, *, past: bool) -> int | Missing | None:
        """The id that a name means, or what is to be made; ``None`` where nothing is named.

        In posts that are out already, ``past``, what is retired by now may be named too.

        Raises:
            UnknownNameError: it means nothing that is there, and nothing is to be made.
        """
        if not name.strip():
            return None
        network = network_of(name) if noun == "channel" else None
        rows = self.directory.of(noun).values()
        try:
            found = resolve(name, rows, noun, retired=past)
        except NoSuchNameError as error:
            try:
                found = resolve(network or "", rows, noun, retired=past)
            except NoSuchNameError:
                return self._missing(noun, network.label if network else name.strip(), error)
        if noun == "channel" and found.kind is ChannelKind.PERSONAL:
            raise UnknownNameError(f"{found.name} is a personal account and never posted to.")
        return int(found.id)

    def _missing(self, noun: str, name: str, error: UnknownNameError) -> Missing:
        """A name that something is to be made by; ``error`` is raised where nothing is."""
        needed = self.named.setdefault((noun, plain(name)), Missing(noun, name))
        if self.choices.create:
            return needed
        self.unknown.append(needed)
        raise error

    def _time(
        self, post: ImportedPost, values: dict[str, Any], problems: list[str]
    ) -> Iterator[str]:
        """Put the row's time into the practice's zone; a word about odd times."""
        zone = self.directory.practice.zone
        values |= {"day": None, "clock": None, "zone": zone, "fold": 0}
        if post.day is None:
            return
        try:
            day, clock, fold = _local_time(post, zone)
        except InvalidError as error:
            problems.append(error.sentence)
            return
        if not is_supported(day):
            problems.append(f"{day} is outside what a calendar holds (1970 to 2200).")
            return
        values |= {"day": day, "clock": clock, "fold": fold}
        oddity = describe_oddity(day, clock, zone, fold)
        if oddity:
            yield oddity

    def _fingerprint(self, values: dict[str, Any], channel: str) -> str:
        """What tells the post apart from those that are there."""
        known = self.directory.channels.get(values["channel_id"] or 0)
        name = known.slug if known else channel
        return fingerprint(name, values["day"], values["clock"], values["body"], values["title"])


def _fingerprints(reading: Reading, directory: Directory, rows: Sequence[Row]) -> Iterator[str]:
    """The fingerprints of the plan's posts on the days the file speaks of, and undated ones."""
    days = [row.post.day for row in rows if row.post.day is not None]
    wanted = [PostFilter(undated=True)]
    if days:
        # A zone moves a post by a day at most.
        first = max(min(days), date(1970, 1, 2)) - timedelta(days=1)
        last = min(max(days), date(2200, 12, 30)) + timedelta(days=1)
        if first <= last:
            wanted.append(PostFilter(first=first, last=last))
    for chosen in wanted:
        for post in reading.posts(chosen):
            channel = directory.channels.get(post.channel_id or 0)
            yield fingerprint(
                channel.slug if channel else "", post.day, post.clock, post.body, post.title
            )


def _local_time(post: ImportedPost, zone: str) -> tuple[date, time | None, int]:
    """The row's day and clock time in the practice's zone."""
    if post.day is None:
        raise InvalidError("It has no day.")
    if post.clock is None or (post.offset is None and post.zone is None):
        return post.day, post.clock, 0
    if post.offset is not None:
        wall = datetime.combine(post.day, post.clock, timezone(timedelta(minutes=post.offset)))
        instant = wall.astimezone(UTC)
    else:
        instant = resolve_time(post.day, post.clock, post.zone or zone).instant
    day, clock = local(instant, zone)
    fold = int(resolve_time(day, clock, zone, 0).instant != instant)
    return day, clock, fold


def _claim_words(claimed: Status | None) -> list[str]:
    """What becomes of a status that an import can't grant."""
    if claimed in {None, Status.IDEA, Status.DRAFT}:
        return []
    return [f"The file says {claimed.label}; it comes in as a draft to be reviewed here."]


def _title(post: ImportedPost) -> str:
    """What tells a row apart for a person."""
    return post.title or " ".join(post.body.split())[:60]


def _when(values: dict[str, Any]) -> str:
    """Day and time, ISO, for the list of verdicts."""
    if values["day"] is None:
        return ""
    clock = f" {values['clock']:%H:%M}" if values["clock"] else ""
    return f"{values['day']}{clock}"


def _candidate(row: Row, channel: str, verdict: Verdict) -> Candidate:
    """A row that brings no post."""
    day = row.post.day
    when = _when({"day": day, "clock": row.post.clock}) if day else ""
    return Candidate(row.line, _title(row.post), when, channel, verdict)


def names_of(missing: Iterable[Missing]) -> str:
    """``channels Instagram, LinkedIn; authors Jane Doe``."""
    by_noun: dict[str, list[str]] = {}
    for noun, name in missing:
        by_noun.setdefault(noun, []).append(name)
    return "; ".join(
        f"{noun if len(names) == 1 else noun + 's'} {', '.join(names)}"
        for noun, names in by_noun.items()
    )
