"""A file beside the plan changes the rules of that plan."""

import os
from pathlib import Path

import pytest

from calendar_tui.model.errors import InvalidError
from calendar_tui.service import nouns
from calendar_tui.service.checking import check_text, rulebook_of
from calendar_tui.service.workspace import Workspace
from tests.cli.clinic import acting, settle


@pytest.fixture
def clinic(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A plan of four people."""
    return settle(tmp_path, monkeypatch)


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
        own.write_text(
            '[[off]]\nrule = "ADV001"\nowner = "Ana Ruiz"\nuntil = 2027-01-31\nwhy = "x"'
        )
        os.utime(own, ns=(1, 1))
        assert weights(ana, "Stop your metformin.", "ADV001") == []
        assert rulebook_of(ana.reading).banners == (
            "ADV001 is off until 2027-01-31, says Ana Ruiz: x",
        )


def test_a_file_that_can_not_be_used_is_named(clinic: Path) -> None:
    own = clinic.with_name("rules.toml")
    own.write_text('[[raise]]\nrule = "ADV999"\nseverity = "block"\n')
    with acting(clinic) as ana, pytest.raises(InvalidError, match=r"rules\.toml can't be used:"):
        rulebook_of(ana.reading)


def test_the_practice_s_state_has_a_say(clinic: Path) -> None:
    with acting(clinic) as ana:
        practice = ana.reading.noun("practice", 1)
        nouns.edit(ana, "practice", 1, practice.version, {"state": "NY"})
        assert rulebook_of(ana.reading).policy.firm == {"CLAIM004"}
