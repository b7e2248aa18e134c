"""A post's text taken to its network: what the rules say once more, and where a no is solved."""

from calendar_tui.checks.content.standing import open_problems
from calendar_tui.checks.finding import Go, To
from calendar_tui.model.details import PostDetail
from calendar_tui.model.errors import RefusedError
from calendar_tui.model.lifecycle import hand_off_refusal, towards_hand_off
from calendar_tui.model.terms import Severity
from calendar_tui.service.found import post_findings
from calendar_tui.service.reading import Reading
from calendar_tui.service.status import Refused


def hand_off(reading: Reading, post_id: int) -> PostDetail:
    """A post to be taken to its network: the rules run once more.

    Raises:
        RefusedError: it isn't approved, or something in it blocks; with where that is solved.
        UnknownNameError: there is no such post.
    """
    post = reading.post(post_id)
    problems = open_problems(post_findings(reading, post_id))
    reason = hand_off_refusal(post.status, problems)
    if reason is None:
        return post
    first = towards_hand_off(post.status)
    blocks = (each for each in problems if each.severity is Severity.BLOCK)
    go = None if first else Go(To.FINDING, next(blocks).about, post_id)
    refused = Refused(post_id, post.title, reason, go, first)
    error = RefusedError(f"Post #{post_id} isn't handed over: {reason}.")
    raise error.leading((refused,) if go or first else ())
