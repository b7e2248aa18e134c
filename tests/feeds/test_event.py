"""The event class: what the library does badly is not inherited."""

from ics import Calendar
from ics.grammar.parse import ContentLine

from calendar_tui.feeds.event import FeedEvent
from tests.feeds.samples import sample_post, snapshot_of

FORM = snapshot_of().form


def test_two_events_of_one_title_and_time_are_two() -> None:
    one, other = FeedEvent(sample_post(), FORM), FeedEvent(sample_post(), FORM)
    assert one != other
    assert len({one, other}) == 2
    assert len(Calendar(events=[one, other]).events) == 2


def test_writing_twice_gives_the_same() -> None:
    event = FeedEvent(sample_post(), FORM)
    assert event.serialize() == event.serialize()


def test_lines_do_not_share_their_parameters() -> None:
    FeedEvent(sample_post(), FORM).serialize()
    bare = ContentLine("X-BARE")
    assert str(bare) == "X-BARE:"
    for post in (sample_post(), sample_post(clock=None), sample_post(zone="UTC")):
        FeedEvent(post, FORM).serialize()
    assert str(ContentLine("X-BARE")) == "X-BARE:"


def test_the_library_sees_a_whole_event() -> None:
    event = FeedEvent(sample_post(title="Sleep", channel="Blog", uid="abc"), FORM)
    assert event.name == "[Blog] Sleep"
    assert event.uid == f"abc@{FORM.installation}"
    assert event.status == "CONFIRMED"
    assert event.categories == {"Blog", "Fresh Start 2027"}
