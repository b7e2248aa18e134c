"""``calendar-tui post ...``: write, list, arrange, and take posts through review."""

from calendar_tui.cli.lazy import Lazy, LazyGroup
from calendar_tui.model.lifecycle import STEPS, Verb

_AT = "calendar_tui.cli"

_WRITING = {
    "add": Lazy(f"{_AT}.post_write", "add", "Write a new post."),
    "edit": Lazy(f"{_AT}.post_write", "edit", "Change a post."),
    "show": Lazy(f"{_AT}.post_show", "show", "One post with everything about it."),
    "list": Lazy(f"{_AT}.post_list", "list_", "Posts, filtered."),
    "move": Lazy(f"{_AT}.post_arrange", "move", "Move posts to a day, or by days."),
    "repeat": Lazy(f"{_AT}.post_arrange", "repeat", "Make a series of a post."),
    "copy": Lazy(f"{_AT}.post_arrange", "copy", "Copy posts to a day or channel."),
    "delete": Lazy(f"{_AT}.post_arrange", "delete", "Delete posts; restore brings them back."),
    "restore": Lazy(f"{_AT}.post_arrange", "restore", "Bring deleted posts back."),
    "history": Lazy(f"{_AT}.post_list", "history", "Who changed a post."),
}

_CHECKS = {
    "findings": Lazy(f"{_AT}.post_checks", "findings", "What the rules find in a post."),
    "text": Lazy(f"{_AT}.post_checks", "text", "A post's text, ready to be taken out."),
    "answer": Lazy(f"{_AT}.post_checks", "answer", "Answer a question of the rules."),
    "override": Lazy(f"{_AT}.post_checks", "override", "Let a finding pass, with a reason."),
    "withdraw": Lazy(f"{_AT}.post_checks", "withdraw", "Take such an override back."),
}

_STATUS = {
    verb.value: Lazy(
        f"{_AT}.post_status", verb.value, f"{STEPS[verb].help[:1].upper()}{STEPS[verb].help[1:]}."
    )
    for verb in Verb
}

post = LazyGroup("post", lazy=_WRITING | _CHECKS | _STATUS, help="Posts, by their number.")
