"""What the checks find in the posts of a plan: made once, kept, and made anew when it is stale.

A post is checked again when its texts, its channel, the rules or what the practice is known
by have changed; else what was kept is read. Keeping is no change of the plan.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from calendar_tui.checks.content.draft import Draft
from calendar_tui.checks.content.rule import Override
from calendar_tui.checks.content.standing import Judged, judge, open_problems
from calendar_tui.checks.content.verdict import TextFinding
from calendar_tui.checks.text.passage import Part
from calendar_tui.model.resolutions import CheckedLine, Examined, FindingLine, Problem, Resolutions
from calendar_tui.model.rows import Directory
from calendar_tui.model.terms import ReviewMode
from calendar_tui.service.checking import Rulebook, draft_of, rulebook_of
from calendar_tui.service.reading import Reading
from calendar_tui.store.reads import findings as kept
from calendar_tui.store.reads.runner import Snapshot


@dataclass(frozen=True)
class Inspection:
    """One moment of a plan, and what its posts are checked by."""

    snapshot: Snapshot
    rulebook: Rulebook
    directory: Directory
    today: date

    def examine(self, ids: Iterable[int]) -> list[Examined]:
        """Check those of the posts that haven't been checked as they are now."""
        stale = kept.stale(self.snapshot, self.rulebook.basis, ids)
        return [self._examined(post) for post in stale]

    def standing(
        self,
        authors: Mapping[int, int | None],
        examined: Sequence[Examined] = (),
        *,
        leftover: bool = True,
    ) -> dict[int, tuple[Judged, ...]]:
        """How the findings of posts stand; posts without any are absent.

        Args:
            authors: who wrote each of the posts.
            examined: what was found just now; of the others what was kept is taken.
            leftover: whether overrides that nothing needs are told, too.
        """
        fresh = {each.post.id: each.findings for each in examined if each.findings is not None}
        lines = {**kept.found(self.snapshot, authors.keys() - fresh.keys()), **fresh}
        answers = kept.answers(self.snapshot, [post_id for post_id, each in lines.items() if each])
        overrides = kept.overrides(self.snapshot, authors if leftover else lines)
        solo = self.directory.practice.review is ReviewMode.SOLO
        pack = self.rulebook.checker.pack
        judged = {}
        for post_id, author_id in authors.items():
            found, let_pass = lines.get(post_id, ()), overrides.get(post_id, ())
            if found or let_pass:
                said = Resolutions(self.today, answers.get(post_id, ()), let_pass, author_id, solo)
                judged[post_id] = judge(map(_finding, found), pack.asks, said, pack.learning)
        return judged

    def problems(
        self, authors: Mapping[int, int | None], examined: Sequence[Examined] = ()
    ) -> dict[int, tuple[Problem, ...]]:
        """What is open about posts; posts without any are absent."""
        judged = self.standing(authors, examined, leftover=False).items()
        return {post_id: found for post_id, each in judged if (found := open_problems(each))}

    def _examined(self, post: CheckedLine) -> Examined:
        """Check one post, unless it is known what is found in just such a text."""
        channel = self.directory.channels.get(post.channel_id or 0)
        draft = draft_of(post.texts, channel, self.rulebook.profile)
        looked_at = hash_of(draft)
        if (looked_at, self.rulebook.basis) == (post.draft, post.basis):
            return Examined(post, looked_at, None)
        found = self.rulebook.check(draft, self.rulebook.taught_by(post.id))
        return Examined(post, looked_at, tuple(map(_line, found)))


def hash_of(draft: Draft) -> str:
    """A hash of all that a check looks at."""
    known = (
        sorted(draft.parts.items()),
        draft.context,
        [dict(medium) for medium in draft.media or ()],
        [tuple(limit)[:3] for limit in draft.limits],
        draft.source,
    )
    text = json.dumps(known, sort_keys=True)
    return hashlib.blake2b(text.encode(errors="surrogatepass"), digest_size=16).hexdigest()


def post_findings(reading: Reading, post_id: int) -> tuple[Judged, ...]:
    """How the findings of a post stand now.

    Raises:
        UnknownNameError: there is no such post.
    """
    rulebook = rulebook_of(reading)
    author_id = reading.post(post_id).author_id
    with reading.moment() as moment:
        now = Inspection(moment.snapshot, rulebook, moment.directory, moment.present.today)
        return now.standing({post_id: author_id}, now.examine([post_id])).get(post_id, ())


def said_to(reading: Reading, post_id: int) -> Resolutions:
    """What was said to the findings of a post; nothing where there is no such post."""
    with reading.moment() as moment:
        practice = moment.directory.practice
        return Resolutions(
            moment.present.today,
            kept.answers(moment.snapshot, [post_id]).get(post_id, ()),
            kept.overrides(moment.snapshot, [post_id]).get(post_id, ()),
            solo=practice.review is ReviewMode.SOLO,
        )


def _finding(line: FindingLine) -> TextFinding:
    """A kept finding as the checks made it; what was found as what isn't kept."""
    values = line._asdict() | {"part": Part(line.part), "override": Override(line.override)}
    return TextFinding(**values, trace=())


def _line(finding: TextFinding) -> FindingLine:
    """A finding as it is kept."""
    values = finding._asdict()
    values.pop("trace")
    return FindingLine(**values)
