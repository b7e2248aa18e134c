"""A post is checked with all that is public of it, in the light of its practice."""

from calendar_tui.checks.content.draft import PLANLESS, Context, Policy, Profile
from calendar_tui.checks.content.standing import State
from calendar_tui.checks.text.passage import Part
from calendar_tui.model.resolutions import Resolutions
from calendar_tui.model.rows import ChannelName
from calendar_tui.model.terms import ChannelKind, Network
from calendar_tui.service.checking import Rulebook, draft_of, findings_while_typing
from tests.checks.content.sample import checker
from tests.service.test_fields import READER, TODAY

INSTAGRAM = ChannelName(1, "ig", "Instagram", False, Network.INSTAGRAM, ChannelKind.BUSINESS)
POST = {
    "title": "Flu shots",
    "body": "They are here.",
    "first_comment": " ",
    "image_text": None,
    "media": [{"ref": "a.jpg", "alt": "The desk"}, {"ref": "b.jpg", "alt": ""}],
    "link": "https://www.elm.example/flu",
}
BOOK = Rulebook(
    checker('find = ["DRUG"]\nuse_instead = "Call {approved_phone}."'), Profile(contacts=("312",))
)


def test_a_draft_holds_the_texts_that_are_there() -> None:
    draft = draft_of(POST, INSTAGRAM)
    assert draft.parts == {
        Part.TITLE: "Flu shots",
        Part.TEXT: "They are here.",
        Part.ALT: "The desk",
    }
    assert draft.context is Context.POST
    assert len(draft.media or ()) == 2
    assert draft.limits


def test_a_personal_account_is_another_context() -> None:
    personal = INSTAGRAM._replace(kind=ChannelKind.PERSONAL)
    assert draft_of(POST, personal).context is Context.PERSONAL


def test_a_link_to_others_is_a_source_and_one_to_the_practice_is_none() -> None:
    assert draft_of(POST, None, PLANLESS).source
    assert not draft_of(POST, None, Profile(contacts=("https://elm.example",))).source


def test_another_profile_or_policy_is_another_basis() -> None:
    rules = BOOK.checker
    bases = {
        Rulebook(rules, PLANLESS).basis,
        Rulebook(rules, Profile(name="Elm")).basis,
        Rulebook(rules, PLANLESS, Policy(raised={"T001": "block"})).basis,
    }
    assert len(bases) == 3
    assert Rulebook(rules, Profile(name="Elm")).basis in bases


def test_a_form_is_checked_as_it_is_typed() -> None:
    texts = {"title": "", "body": "Take aspirin.", "channel": "Insta", "media": "a.jpg | Aspirin"}
    typed = findings_while_typing(texts, READER, BOOK, Resolutions(TODAY))
    assert [(each.finding.part, each.finding.matched) for each in typed] == [
        (Part.TEXT, "aspirin"),
        (Part.ALT, "Aspirin"),
    ]
    assert {each.state for each in typed} == {State.OPEN}
    assert typed[0].finding.suggestion == "Call the office."


def test_a_field_that_can_not_be_read_yet_is_no_obstacle() -> None:
    texts = {"body": "Aspirin", "channel": "nowhere", "media": "| only an alt text"}
    assert len(findings_while_typing(texts, READER, BOOK, Resolutions(TODAY))) == 1
