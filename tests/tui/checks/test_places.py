"""Where words are found is where they stand in the form, alt texts and odd characters too."""

from calendar_tui.checks.content.standing import Judged, State
from calendar_tui.checks.content.verdict import TextFinding
from calendar_tui.model.resolutions import Resolutions
from calendar_tui.service.checking import findings_while_typing
from calendar_tui.tui.checks.places import Shown, Spot, next_after
from tests.service.test_fields import READER, TODAY
from tests.tui.checks.sample import rulebook


def found(**texts: str) -> tuple[tuple[Judged, ...], Shown]:
    """What is found in the texts of a form."""
    said = Resolutions(TODAY)
    return findings_while_typing(texts, READER, rulebook(), said), Shown(texts)


def words(**texts: str) -> list[tuple[str, str]]:
    """The fields and words that something is found about, as they are shown."""
    judged, shown = found(**texts)
    spots = [shown.spot(each) for each in judged]
    return [(field, shown.text(field)[start:end]) for field, start, end in spots]


def test_alt_texts_stand_among_files() -> None:
    media = "a.jpg |  Our door\nno-alt.jpg\nb.jpg | x | y\nc.jpg | They take aspirin | "
    assert words(media="a.jpg |  Our door\nno-alt.jpg\nc.jpg | They take aspirin ") == [
        ("media", "take aspirin")
    ]
    assert words(media=media, body="Take aspirin")[0] == ("body", "Take aspirin")


def test_written_out_characters_move_what_follows() -> None:
    assert words(body="\u202eOh\r\nTake aspirin") == [("body", "Take aspirin")]
    assert words(title="\u202etake aspirin") == [("title", "take aspirin")]
    assert words(body="Take\u202e aspirin") == [("body", "Take<U+202E> aspirin")]


def test_next_goes_round_and_passes_what_is_settled() -> None:
    judged, shown = found(title="Take aspirin", body="Stop aspirin. Addicts!")
    spots = [(shown.spot(each), each) for each in judged]
    starts = [("title", 0), ("body", 0), ("body", 14)]
    for here, there in zip([*starts[2:], *starts], [*starts, *starts[:1]], strict=True):
        last = next((e.finding.fingerprint for s, e in spots if (s.field, s.start) == here), "")
        spot, _ = next_after(spots, here, last) or (Spot("", 0, 0), None)
        assert (spot.field, spot.start) == there
    settled = [(spot, each._replace(state=State.ANSWERED)) for spot, each in spots]
    assert next_after(settled, ("", 0), "") is None


def test_what_is_about_no_words_leads_to_its_field() -> None:
    (judged,), shown = found(body="Take aspirin")
    whole: TextFinding = judged.finding._replace(start=0, end=0, matched="")
    assert shown.spot(judged._replace(finding=whole)) == Spot("body", 0, 0)
