"""What the checks found in posts, what people said to it, and which posts are to be checked.

The same queries run for screens and inside a transaction that writes (`store.within`).
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final, TypeVar

from calendar_tui.model.resolutions import (
    WEIGHT,
    AnswerLine,
    CheckedLine,
    FindingLine,
    OverrideLine,
    WaitingLine,
)
from calendar_tui.model.rows import parse_day
from calendar_tui.model.terms import FindingKind, OverrideCode, Severity, Status
from calendar_tui.store.reads.runner import Record, Snapshot
from calendar_tui.store.reads.values import each, instant, plain, text

LineT = TypeVar("LineT")

PART: Final = 500
"""Ids in one query."""

_TEXTS: Final = ("title", "body", "first_comment", "image_text", "link", "media")

_TO_CHECK: Final = f"""
SELECT post.id, post.version, post.channel_id, coalesce(channel.version, 0),
  checked.draft, checked.basis, {", ".join(f"post.{name}" for name in _TEXTS)}
"""
_FROM: Final = """
FROM post
LEFT JOIN channel ON channel.id = post.channel_id
LEFT JOIN checked ON checked.post_id = post.id
WHERE post.deleted_at IS NULL AND {chosen}
AND (checked.post_id IS NULL OR checked.version <> post.version
  OR checked.channel_version <> coalesce(channel.version, 0) OR checked.basis <> :basis)
"""
_TOUCHED: Final = """
SELECT id FROM post WHERE deleted_at IS NULL AND status IN ({statuses})
AND (id IN (SELECT post_id FROM finding)
  OR id IN (SELECT post_id FROM override WHERE deleted_at IS NULL))
ORDER BY local_day NULLS LAST, local_clock NULLS FIRST, id
"""
_FINDINGS: Final = """
SELECT post_id, rule, name, kind, severity, part, start_at, end_at, matched, sentence, message,
  why, suggestion, sources, override, ask, fingerprint
FROM finding WHERE post_id IN ({ids}) ORDER BY id
"""
_ANSWERS: Final = """
SELECT post_id, id, ask, fingerprint, sentence, choice, by_id, at
FROM answer WHERE post_id IN ({ids}) AND deleted_at IS NULL ORDER BY id
"""
_OVERRIDES: Final = """
SELECT post_id, id, fingerprint, rule, sentence, severity, code, reason, by_id, second_id, at,
  expires_on
FROM override WHERE post_id IN ({ids}) AND deleted_at IS NULL ORDER BY id
"""
_TAUGHT: Final = """
SELECT post_id, id, fingerprint, rule, sentence, severity, code, reason, by_id, second_id, at,
  expires_on
FROM override WHERE rule IN ({rules}) AND code = :code AND deleted_at IS NULL
AND (expires_on IS NULL OR expires_on > :today)
AND post_id IN (SELECT id FROM post WHERE deleted_at IS NULL)
ORDER BY id DESC LIMIT :most
"""
_WAIVED: Final = """
  SELECT 1 FROM override WHERE override.post_id = finding.post_id
  AND override.fingerprint = finding.fingerprint AND override.deleted_at IS NULL
  AND (override.expires_on IS NULL OR override.expires_on > :today)
  AND (finding.severity <> 'block' OR override.severity = 'block')
"""
_OPEN: Final = """
SELECT finding.post_id, finding.severity, answer.id IS NOT NULL, finding.message
FROM finding LEFT JOIN answer ON answer.post_id = finding.post_id
  AND answer.fingerprint = finding.fingerprint AND answer.deleted_at IS NULL
  AND finding.severity = 'ask'
WHERE finding.post_id IN ({ids}) AND (answer.id IS NULL OR answer.blocks)
AND NOT EXISTS ({waived})
""".replace("{waived}", _WAIVED)
_WAITING: Final = """
SELECT post.id, CASE WHEN post.title <> '' THEN post.title ELSE substr(post.body, 1, 60) END,
  post.local_day, post.local_clock, post.status, finding.rule, finding.name, finding.severity,
  answer.id IS NOT NULL, finding.message, finding.why, finding.suggestion, finding.matched,
  finding.fingerprint
FROM finding JOIN post ON post.id = finding.post_id
LEFT JOIN answer ON answer.post_id = finding.post_id
  AND answer.fingerprint = finding.fingerprint AND answer.deleted_at IS NULL
  AND finding.severity = 'ask'
WHERE finding.severity <> 'advise' AND (answer.id IS NULL OR answer.blocks)
AND post.deleted_at IS NULL AND post.status IN ({statuses})
AND (post.local_day IS NULL OR post.local_day >= :today)
AND NOT EXISTS ({waived})
ORDER BY post.local_day NULLS LAST, post.local_clock NULLS FIRST, post.id, finding.id
""".replace("{waived}", _WAIVED)


def stale(snapshot: Snapshot, basis: str, ids: Iterable[int]) -> Iterator[CheckedLine]:
    """Which of these posts haven't been checked as they are now, with what is to be checked."""
    for part in _parts(ids):
        sql = _TO_CHECK + _FROM.format(chosen=f"post.id IN ({_listed(part)})")
        yield from each("Post #{}", snapshot.rows(sql, {"basis": basis}), _to_check)


def stale_ids(
    snapshot: Snapshot, basis: str, statuses: Collection[Status], today: date
) -> list[int]:
    """The posts in these statuses that haven't been checked as they are now.

    Those around ``today`` come first, and of two equally far from it the one to come: what is
    on the screen, and goes out next, is known soonest. Posts without a day come last.
    """
    chosen = f"post.status IN ({_quoted(statuses)})"
    sql = f"SELECT post.id, post.local_day {_FROM.format(chosen=chosen)}"
    rows = snapshot.rows(sql, {"basis": basis})
    return [
        post_id for _, post_id in sorted((_distance(day, today), post_id) for post_id, day in rows)
    ]


def touched(snapshot: Snapshot, statuses: Collection[Status]) -> list[int]:
    """The posts in these statuses in which anything was found or let pass, by day."""
    rows = snapshot.rows(_TOUCHED.replace("{statuses}", _quoted(statuses)))
    return [row[0] for row in rows]


def found(snapshot: Snapshot, ids: Iterable[int]) -> Mapping[int, tuple[FindingLine, ...]]:
    """What was found in each of these posts, heaviest first; posts without any are absent."""
    return _gathered(snapshot, ids, _FINDINGS, _finding)


def answers(snapshot: Snapshot, ids: Iterable[int]) -> Mapping[int, tuple[AnswerLine, ...]]:
    """The answers about each of these posts."""
    return _gathered(snapshot, ids, _ANSWERS, _answer)


def overrides(snapshot: Snapshot, ids: Iterable[int]) -> Mapping[int, tuple[OverrideLine, ...]]:
    """The overrides of each of these posts."""
    return _gathered(snapshot, ids, _OVERRIDES, _override)


def let_pass(
    snapshot: Snapshot, rules: Iterable[str], code: OverrideCode, today: date, most: int
) -> tuple[tuple[int, OverrideLine], ...]:
    """The newest overrides of these rules that count, for that reason, each with its post's id."""
    listed = ", ".join(f"'{rule}'" for rule in sorted(rules) if rule.isalnum())
    values = {"code": code.value, "today": today, "most": most}
    rows = snapshot.rows(_TAUGHT.replace("{rules}", listed), values)
    return tuple(each("A check of post #{}", rows, _override))


def first_open(snapshot: Snapshot, ids: Iterable[int], today: date) -> Mapping[int, str]:
    """What the heaviest open finding of each of these posts says; posts without any are absent."""
    heaviest: dict[int, tuple[int, str]] = {}
    for part in _parts(ids):
        rows = snapshot.rows(_OPEN.format(ids=_listed(part)), {"today": today})
        for post_id, severity, answered, message in rows:
            weight = WEIGHT[Severity.BLOCK if answered else Severity(severity)]
            if post_id not in heaviest or weight < heaviest[post_id][0]:
                heaviest[post_id] = (weight, message)
    return {post_id: text(message) for post_id, (_, message) in heaviest.items()}


def open_severities(
    snapshot: Snapshot, ids: Iterable[int], today: date
) -> Mapping[int, tuple[Severity, ...]]:
    """How much each finding weighs that nobody answered or let pass, by post.

    An answer with which the post can't go out counts as a block.
    """
    return _gathered(snapshot, ids, _OPEN, _severity, today=today)


def waiting(snapshot: Snapshot, statuses: Collection[Status], today: date) -> Iterator[WaitingLine]:
    """What is open and has to be solved in posts of today and later, the soonest first.

    Posts without a day come last. Advice isn't among it.
    """
    sql = _WAITING.format(statuses=_quoted(statuses))
    yield from each("A check of post #{}", snapshot.rows(sql, {"today": today}), _waiting)


def _gathered(
    snapshot: Snapshot,
    ids: Iterable[int],
    sql: str,
    read: Callable[[Record], tuple[int, LineT]],
    **values: Any,
) -> Mapping[int, tuple[LineT, ...]]:
    """Rows by the post they belong to."""
    by_post: dict[int, list[LineT]] = defaultdict(list)
    for part in _parts(ids):
        rows = snapshot.rows(sql.format(ids=_listed(part)), values)
        for post_id, line in each("A check of post #{}", rows, read):
            by_post[post_id].append(line)
    return {post_id: tuple(lines) for post_id, lines in by_post.items()}


def _distance(day: str | date | None, today: date) -> int:
    """How far a day is from today: 0, then 1 for tomorrow, 2 for yesterday, and so on."""
    found = parse_day(day)
    if found is None:
        return 2 * date.max.toordinal()
    days = (found - today).days
    return 2 * days - 1 if days > 0 else -2 * days


def _parts(ids: Iterable[int]) -> Iterator[list[int]]:
    """Ids in parts that fit a query."""
    ordered = sorted(set(ids))
    return (ordered[start : start + PART] for start in range(0, len(ordered), PART))


def _listed(ids: Iterable[int]) -> str:
    """Ids as SQL lists them."""
    return ", ".join(str(int(number)) for number in ids)


def _quoted(statuses: Collection[Status]) -> str:
    """Statuses as SQL lists them."""
    return ", ".join(repr(each.value) for each in sorted(statuses))


def _to_check(row: Record) -> CheckedLine:
    """A post that is to be checked."""
    number, version, channel_id, channel_version, draft, basis, *columns = row
    texts = dict(zip(_TEXTS, columns, strict=True))
    texts = {
        name: plain(value) if name == "media" else text(value) for name, value in texts.items()
    }
    return CheckedLine(number, version, channel_id, channel_version, texts, draft, basis)


def _finding(row: Record) -> tuple[int, FindingLine]:
    """A finding, and of which post."""
    post_id, rule, name, kind, severity, *rest = row
    part, start, end, matched, sentence, message, why, suggestion, sources, *last = rest
    line = FindingLine(
        rule,
        name,
        FindingKind(kind),
        Severity(severity),
        part,
        start,
        end,
        matched,
        sentence,
        message,
        why,
        suggestion,
        tuple(plain(sources)),
        *last,
    )
    return post_id, line


def _answer(row: Record) -> tuple[int, AnswerLine]:
    """An answer, and about which post."""
    post_id, number, ask, fingerprint, sentence, choice, by_id, at = row
    return post_id, AnswerLine(number, ask, fingerprint, sentence, choice, by_id, instant(at))


def _override(row: Record) -> tuple[int, OverrideLine]:
    """An override, and of which post."""
    post_id, number, fingerprint, rule, sentence, severity, code, reason, *rest = row
    by_id, second_id, at, expires_on = rest
    line = OverrideLine(
        number,
        fingerprint,
        rule,
        sentence,
        Severity(severity),
        OverrideCode(code),
        reason,
        by_id,
        second_id,
        instant(at),
        parse_day(expires_on),
    )
    return post_id, line


def _severity(row: Record) -> tuple[int, Severity]:
    """How much an open finding weighs; a question with an answer blocks, or it weren't open."""
    post_id, severity, answered, _ = row
    return post_id, Severity.BLOCK if answered else Severity(severity)


def _waiting(row: Record) -> WaitingLine:
    """What is open about a post; a question with an answer blocks, or it weren't open."""
    number, title, day, clock, status, rule, name, severity, answered, *rest = row
    return WaitingLine(
        number,
        " ".join(text(title).split()),
        parse_day(day),
        None if clock is None else str(clock)[:5],
        Status(status),
        rule,
        name,
        Severity.BLOCK if answered else Severity(severity),
        *rest,
    )
