"""What a practice says of itself changes what its checks say, by the command line alone."""

import pytest

from tests.cli.running import cli, done

pytestmark = pytest.mark.usefixtures("clinic")


def rules(text: str) -> dict[str, str]:
    """The rules that find something in a text, and what each suggests."""
    found = cli("check", "--text", "-", "--json", stdin=text.encode()).json
    return {each["rule"]: each["suggestion"] for each in found}


def asked(text: str) -> set[str]:
    """The questions that a text raises about whom it names."""
    return {rule for rule in rules(text) if rule.startswith(("ASK001", "PHI001"))}


def test_a_known_name_is_not_asked_about_until_it_is_retired() -> None:
    text = "Shout-out to Rosa Quintero for the cookies!"
    assert asked(text)
    done("name", "add", "Rosa Quintero", "--kind", "partner", "--owner", "ana")
    assert not asked(text)
    assert asked("Shout-out to Rosa Martinez for the cookies!")
    done("undo")
    assert asked(text)


def test_words_people_call_themselves_by_are_left_as_they_are() -> None:
    text = "Autistic kids are welcome at our quiet hour."
    assert "READ002" in rules(text)
    done("practice", "edit", "--identity-first", "autistic, Deaf")
    assert "READ002" not in rules(text)
    assert "READ002" in rules("Diabetics need foot checks.")


def test_a_brand_hashtag_is_written_as_it_is() -> None:
    text = "Join us! #elmstreetcares"
    assert "ALT002" in rules(text)
    done("practice", "edit", "--brand-tags", "#elmstreetcares")
    assert "ALT002" not in rules(text)
    assert "ALT002" in rules("Join us! #hearthealthmonth")


def test_a_clinical_finding_names_the_contact_for_it() -> None:
    text = "You should stop taking your metformin once your numbers look good."
    assert "the office" in rules(text)["ADV001"]
    done("contact", "add", "Desk", "--value", "312-555-0142", "--uses", "appointments")
    assert "312-555-0142" in rules(text)["ADV001"]
    done("contact", "add", "Nurse line", "--value", "312-555-0143", "--uses", "clinical")
    assert "312-555-0143" in rules(text)["ADV001"]
    assert "PHI002" not in rules("Questions? Call us at 312-555-0142.")


def test_a_picture_without_words_blocks_where_federal_health_money_is_taken() -> None:
    done("post", "add", "Walk", "--channel", "ig", "--body", "A walk.", "--media", "walk.jpg")

    def weighs() -> str:
        """How heavy the missing words of the picture weigh."""
        (found,) = (each for each in findings() if each["rule"] == "ALT001")
        return str(found["severity"])

    def findings() -> list[dict[str, object]]:
        """What is found in the post."""
        (found,) = cli("check", 1, "--json").json
        return list(found["findings"])

    assert weighs() == "warn"
    done("practice", "edit", "--hhs-funded", "yes")
    assert weighs() == "block"


def test_a_contact_that_nobody_tried_is_told_until_somebody_does() -> None:
    done("contact", "add", "Desk", "--value", "312-555-0142")

    def told() -> bool:
        """Whether the plan's check speaks of it."""
        return "PLAN029" in cli("plan", "check", "--json").out

    assert told()
    assert "Desk works today" in done("contact", "verify", "desk").err
    assert not told()
    done("contact", "edit", "desk", "--verified-on", "2026-05-01")
    assert told()
