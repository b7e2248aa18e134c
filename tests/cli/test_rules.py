"""The rules can be read, and prove that they still work."""

from pathlib import Path

from calendar_tui.service.checker import all_rules
from tests.cli.running import cli, done, refused

OURS = """
[[rule]]
id = "OUR001"
name = "our-slogan"
severity = "advise"
find = ["zebra ... stripes"]
message = "Speaks of {zebra}."
why = "We changed the slogan."
use_instead = "Say the new one."
sources = []
override = "author"

[[rule.test]]
text = "A zebra has stripes."
expect = "hit"

[[rule.test]]
text = "A horse has none."
expect = "EXPECTED"
"""


def test_every_rule_is_listed_without_a_plan_too() -> None:
    listed = done("rules", "list", "--json").json
    assert [each["id"] for each in listed] == [each.id for each in all_rules()]
    assert len(done("rules", "list").out.splitlines()) == len(listed) + 1


def test_a_rule_is_shown_with_its_sources_and_examples() -> None:
    found = done("rules", "show", "adv001", "--json").json
    assert found["name"] == "treatment-directive"
    assert found["sources"][0]["as_of"] >= "2026"
    assert {each["expect"] for each in found["examples"]} >= {"hit", "ok"}
    shown = done("rules", "show", "treatment-directive").out
    assert "  let pass  by second person\n" in shown
    assert done("rules", "show", "PLAN001").out.startswith("PLAN001 plan-incomplete\n")
    assert "Did you mean ADV001?" in refused(2, "rules", "show", "ADV01")


def test_rules_of_one_s_own_are_tested_beside_the_others(tmp_path: Path) -> None:
    file = tmp_path / "ours.toml"
    file.write_text(OURS.replace("EXPECTED", "ok"))
    assert cli("rules", "test", file).sentence.startswith("1 rule: 2 tests passed, 0 failed")
    file.write_text(OURS.replace("EXPECTED", "hit"))
    came = cli("rules", "test", file)
    assert (came.code, came.out) == (1, "OUR001  failed  hit: A horse has none.\n")
    file.write_text("[[rule]]\nid = 'OUR001'\n")
    assert "ours: OUR001:" in refused(2, "rules", "test", file)


def test_the_practice_s_own_changes_are_told(clinic: Path) -> None:
    clinic.with_name("rules.toml").write_text(
        '[[off]]\nrule = "READ001"\nowner = "Ana Ruiz"\nuntil = 2027-01-31\nwhy = "New leaflets."\n'
        '[[raise]]\nrule = "DM005"\nseverity = "block"\n'
    )
    came = done("rules", "list")
    assert "READ001 is off until 31 Jan 2027, says Ana Ruiz: New leaflets." in came.err
    assert "block (raised)" in came.out
    assert "READ001 is off until 31 Jan 2027" in done("check", "--all").err
