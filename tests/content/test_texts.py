"""Words reach people whole, or not at all."""

from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from content.texts.texts import TextFault, Texts, plain
from trajectory.language import Language
from trajectory.roles import Role
from trajectory.rounds.instrument import Level
from trajectory.rounds.release import Word

NL, EN = Language.NL, Language.EN


@pytest.fixture
def texts(tmp_path) -> Texts:
    return written(
        tmp_path,
        nl="hello = Dag { $name }.\nwhen = Het is { $moment }.\nquiet = Stil.\n"
        "size = { $size ->\n    [small] klein\n   *[large] groot\n}\n",
        en="hello = Hello { $name }.\nwhen = It is { $moment }.\nquiet = Quiet.\n"
        "size = { $size ->\n    [small] small\n   *[large] large\n}\n",
    )


def written(folder: Path, *, nl: str, en: str = "") -> Texts:
    for language, text in {"nl": nl, "en": en}.items():
        (folder / language).mkdir()
        (folder / language / "all.ftl").write_text(text, encoding="utf-8")
    return Texts.load(folder)


def test_a_text_is_said_in_the_language_of_the_reader(texts):
    assert texts.say(NL, "hello", name="Samira") == "Dag Samira."
    assert texts.of(EN)("hello", name="Samira") == "Hello Samira."


def test_what_people_keep_says_the_year(texts):
    day, moment = date(2027, 1, 12), datetime(2027, 1, 12, 15, 30, tzinfo=UTC)
    assert texts.of(NL)("when", moment=day) == "Het is dinsdag 12 januari."
    assert texts.on_paper(NL)("when", moment=day) == "Het is dinsdag 12 januari 2027."
    assert texts.on_paper(EN)("when", moment=day) == "It is Tuesday 12 January 2027."
    assert "12 januari 2027" in texts.on_paper(NL)("when", moment=moment)
    assert texts.on_paper(NL)("quiet") == "Stil."


def test_no_invisible_marks_stand_around_a_name(texts):
    assert texts.say(NL, "hello", name="Samira").isprintable()


@pytest.mark.parametrize(
    ("key", "variables"),
    [
        ("nowhere", {}),
        ("hello", {}),
        ("hello", {"name": "Samira", "team": "Loket"}),
        ("hello", {"name": None}),
        ("hello", {"name": ["Samira"]}),
        ("hello", {"name": True}),
        ("size", {"size": "enormous"}),
        ("when", {"moment": datetime(2027, 1, 12, 15, 30)}),  # noqa: DTZ001
    ],
)
def test_half_a_sentence_is_never_said(texts, key, variables):
    with pytest.raises(TextFault):
        texts.say(NL, key, **variables)


@pytest.mark.parametrize(
    ("moment", "dutch", "english"),
    [
        (date(2027, 1, 12), "dinsdag 12 januari", "Tuesday 12 January"),
        (time(16, 30), "16.30 uur", "16:30"),
        (
            datetime(2027, 1, 12, 15, 30, tzinfo=UTC),
            "dinsdag 12 januari om 16.30 uur",
            "Tuesday 12 January at 16:30",
        ),
        (
            datetime(2027, 7, 6, 22, 5, tzinfo=UTC),
            "woensdag 7 juli om 00.05 uur",
            "Wednesday 7 July at 00:05",
        ),
    ],
)
def test_dates_are_said_as_people_in_amsterdam_say_them(texts, moment, dutch, english):
    assert texts.say(NL, "when", moment=moment) == f"Het is {dutch}."
    assert texts.say(EN, "when", moment=moment) == f"It is {english}."


def test_numbers_are_written_as_people_write_them(texts):
    assert texts.say(NL, "when", moment=1000) == "Het is 1.000."
    assert texts.say(EN, "when", moment=1000) == "It is 1,000."


def test_a_name_stays_as_it_is(texts):
    assert texts.of(NL)("hello", name="Jan_Piet *") == "Dag Jan_Piet *."


def test_plain_leaves_ordinary_names_alone():
    for name in (
        "Fatima el-Bakkali",
        "Anne-Marie (WPI)",
        "Jansen & Zn. 2",
        "Zoë O'Neill",
        "1e lijn",
    ):
        assert plain(name) == name


@pytest.mark.parametrize(
    ("typed", "safe"),
    [
        ("a_b", r"a\_b"),
        ("# kop", r"\# kop"),
        ("- punt", r"\- punt"),
        ("1. punt", r"1\. punt"),
        ("<b>", r"\<b\>"),
        ("&lt;b", r"\&lt;b"),
        ("{{DATE(x)}}", r"\{{DATE(x)}}"),
        ("een\n- twee", "een - twee"),
        ("\\*", r"\\\*"),
    ],
)
def test_plain_takes_the_meaning_from_markup(typed, safe):
    assert plain(typed) == safe


@pytest.mark.parametrize(
    "wrong",
    [
        "one = Een.\none = Nog een.\n",
        "one Een.\n",
        "one = Zie { two }.\ntwo = Twee.\n",
        "one = { -brand }.\n",
        "-brand = Merk\n",
        "one = { NUMBER($n) }.\n",
        "one = Een.\n    .title = Titel\n",
    ],
)
def test_a_file_with_faults_is_refused(tmp_path, wrong):
    with pytest.raises(TextFault, match=r"all\.ftl:[12]:"):
        written(tmp_path, nl=wrong)


def test_every_role_level_and_word_has_its_own_name_in_both_languages():
    texts = Texts.load()
    for language in Language:
        say = texts.of(language)
        roles = [say("role", role=role, level=Level.TEAM) for role in Role]
        heads = [say("role", role=Role.MANAGER, level=level) for level in Level]
        levels = [say("level", level=level) for level in Level]
        words = [say("release-word", word=word) for word in [*Word, "withheld"]]
        for names in (roles, heads, levels, words):
            assert len(set(names)) == len(names)
