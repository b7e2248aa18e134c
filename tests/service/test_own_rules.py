"""A file beside the plan changes the rules of that plan."""

from pathlib import Path

import pytest

from calendar_tui.model.lifecycle import Verb
from calendar_tui.model.terms import Role
from calendar_tui.service import nouns, status
from calendar_tui.service.checking import check_text, notices, rulebook_of
from calendar_tui.service.status import Particulars
from calendar_tui.service.workspace import Workspace
from tests.cli.clinic import acting, settle
from tests.service.checked import write


@pytest.fixture
def clinic(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A plan of four people."""
    return settle(tmp_path, monkeypatch)


OFF = '[[off]]\nrule = "ADV001"\nowner = "ben  ito"\nuntil = 2027-01-31\nwhy = "x"'


def make_officer(workspace: Workspace) -> None:
    """Ben answers for privacy."""
    ben = workspace.reading.noun("author", 2)
    roles = [Role.AUTHOR, Role.REVIEWER, Role.PRIVACY_OFFICER]
    nouns.edit(workspace, "author", 2, ben.version, {"roles": roles})


def weights(workspace: Workspace, text: str, rule: str) -> list[str]:
    found = check_text(text, rulebook_of(workspace.reading))
    return [f"{each.severity} {each.override}" for each in found if each.rule == rule]


def test_the_file_counts_as_soon_as_it_is_saved(clinic: Path) -> None:
    own = clinic.with_name("rules.toml")
    with acting(clinic) as ana:
        before = rulebook_of(ana.reading)
        assert weights(ana, "Stop your zelaprimol.", "ADV001") == []
        own.write_text('[words]\ndrug = ["zelaprimol"]\n')
        assert weights(ana, "Stop your zelaprimol.", "ADV001") != []
        assert rulebook_of(ana.reading).basis != before.basis


def test_a_rule_is_off_by_the_word_of_a_privacy_officer_alone(clinic: Path) -> None:
    clinic.with_name("rules.toml").write_text(OFF)
    with acting(clinic) as ana:
        assert weights(ana, "Stop your metformin.", "ADV001") != []
        stays = "ADV001 stays on: only a privacy officer at work here can switch it off,"
        assert notices(ana.reading) == (f"{stays} and ben  ito is none.",)
        make_officer(ana)
        assert weights(ana, "Stop your metformin.", "ADV001") == []
        off = ("ADV001 is off until 31 Jan 2027, says ben  ito: x",)
        assert rulebook_of(ana.reading).banners == notices(ana.reading) == off


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('[[raise]]\nrule = "ADV999"\nseverity = "block"\n', "there is no rule ADV999"),
        ("[words]\ndrug = zelaprimol\n", "(at line 2, column 8)"),
    ],
)
def test_with_a_file_that_can_not_be_used_the_rules_count_as_shipped(
    clinic: Path, text: str, why: str
) -> None:
    with acting(clinic) as ana:
        basis, post = rulebook_of(ana.reading).basis, write(ana, "A walk.")
        clinic.with_name("rules.toml").write_text(text)
        assert rulebook_of(ana.reading).basis == basis
        assert weights(ana, "Stop your metformin.", "ADV001") != []
        (said,) = notices(ana.reading)
        assert said.startswith("rules.toml beside plan.db can't be used: ")
        assert why in said
        assert said.endswith("posts are checked by the rules as they are shipped.")
        assert status.apply(ana, Verb.REVIEW, [post], Particulars()).notes == (said,)


def test_the_practice_s_state_has_a_say(clinic: Path) -> None:
    with acting(clinic) as ana:
        practice = ana.reading.noun("practice", 1)
        nouns.edit(ana, "practice", 1, practice.version, {"state": "NY"})
        assert rulebook_of(ana.reading).policy.firm == {"CLAIM004"}
