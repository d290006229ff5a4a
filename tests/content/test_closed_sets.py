"""Every text that chooses has words for whatever may come, before anybody asks for it."""

from pathlib import Path

import pytest

from content.library import FOLDER
from content.texts import closed_sets
from content.texts.closed_sets import CLOSED, variant_findings
from content.texts.text_files import TextFiles
from dialogs.norms.norm_adoption import ADOPT, DROP, RESERVE, WAIT
from dialogs.planning.office_days import WEEKDAYS
from dialogs.sessions.session_briefing import FORMATS
from papers.norm_guide import POSTER
from trajectory.rounds.rounds import RoundKind
from use_cases.norms.support_rounds import ANSWERS, KEEPS

TEXTS = TextFiles([FOLDER / "texts"])


def found(folder: Path, variants: str, key: str = "way-round", variable: str = "kind") -> list[str]:
    """What the check says of a text with these variants, in both languages."""
    for language in ("nl", "en"):
        (folder / language).mkdir()
        text = f"{key} = {{ ${variable} ->\n{variants}}}\n"
        (folder / language / "all.ftl").write_text(text, encoding="utf-8")
    messages = TextFiles([folder]).messages.values()
    return [f"{one.problem} — {one.remedy}" for one in variant_findings(messages)]


def variants(*names: str) -> str:
    return "".join(f"    [{name}] {name}\n" for name in names[1:]) + f"   *[{names[0]}] x\n"


def test_a_variant_that_is_missing_in_every_language_is_found(tmp_path):
    said = found(tmp_path, variants("preparation", "room", "support"))
    assert (
        said
        == ["way-round: $kind may be evaluation, and has no words for it — add [evaluation]"] * 2
    )


def test_a_variant_that_never_comes_is_found(tmp_path):
    said = found(
        tmp_path, variants("preparation", "room", "evaluation", "support", "follow_up_scan")
    )
    assert said == ["way-round: $kind is never follow_up_scan — remove [follow_up_scan]"] * 2


def test_a_text_that_chooses_says_by_what(tmp_path):
    said = found(tmp_path, variants("warm", "cold"), "weather", "sky")
    assert said[0].startswith("nothing says which words may come for weather.sky — name the set")


@pytest.mark.parametrize("forms", [("other", "one"), ("other", "0", "1"), ("many", "few")])
def test_numbers_choose_by_themselves(tmp_path, forms):
    assert found(tmp_path, variants(*forms), "sheep", "count") == []


def test_a_new_kind_of_round_asks_for_its_words(tmp_path, monkeypatch):
    monkeypatch.setitem(closed_sets.CLOSED, "way-round.kind", [*RoundKind])
    said = found(tmp_path, variants("preparation", "room", "evaluation"))
    assert {one.partition(",")[0] for one in said} == {
        f"way-round: $kind may be {kind}"
        for kind in ("scan", "follow_up_scan", "support", "yearly")
    }


def test_every_set_belongs_to_a_text_of_ours():
    chosen = {
        f"{message.key}.{variable}"
        for message in TEXTS.messages.values()
        for variable, _ in message.choices
    }
    assert CLOSED.keys() - chosen == set()


@pytest.mark.parametrize(
    ("name", "fed"),
    [
        ("adopt-choice.choice", (ADOPT, RESERVE, WAIT, DROP)),
        ("file-open.form", (*FORMATS, POSTER)),
        ("support-option.answer", ANSWERS),
        ("yearly-option.answer", KEEPS),
        ("weekday.day", WEEKDAYS),
    ],
)
def test_what_stands_elsewhere_is_the_same(name, fed):
    assert set(CLOSED[name]) == set(fed)
