"""Asking for a word: found by its name, by another name, and with a typing error."""

import pytest

from content.library import Library
from content.terms.asking import read_glossary
from content.terms.terms import FILE
from content.yaml_file import read
from trajectory.language import Language


@pytest.fixture(scope="module")
def library():
    return Library.load()


@pytest.fixture(scope="module")
def explained(library):
    return library.explained


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("wat betekent intersectionaliteit?", "intersectionality"),
        ("Wat is intersectionaliteit", "intersectionality"),
        ("wat betekent intersektionaliteit", "intersectionality"),
        ("what does intersectionality mean", "intersectionality"),
        ("wat is een sociale norm", "social-norm"),
        ("Wat bedoelen jullie met sociale normen?", "social-norm"),
        ("leg escalatieladder uit", "escalation-ladder"),
        ("what is microagression", "micro-aggression"),
        ("microagressie", "micro-aggression"),
        ("racism", "racism"),
        ("wat is bias", "bias"),
        ("what do you mean by transgressive behavior", "transgressive-behaviour"),
        ("wat is keti koti", "keti-koti"),
        ("wanneer is het suikerfeest", "eid-al-fitr"),
        ("when is Yom Kippur?", "yom-kippur"),
        ("chanukah", "hanukkah"),
    ],
)
def test_a_word_is_found_however_it_is_asked_for(explained, text, found):
    assert explained.asked(text).found.id == found


@pytest.mark.parametrize(
    "text",
    [
        "wat is er",
        "wat is de tijd",
        "what is the time",
        "ik kan dinsdag niet",
        "hoe voorkomen we pesten",
        "wat bedoel je",
        "",
        "?",
        "x" * 5_000,
    ],
)
def test_what_is_no_question_about_a_word_is_left_to_others(explained, text):
    assert explained.asked(text) is None


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("wat is het verschil tussen racisme en discriminatie?", ("racism", "discrimination")),
        ("Verschil tussen de teamscan en de vervolgscan", ("team-scan", "follow-up-scan")),
        ("what is the difference between inclusion and diversity", ("inclusion", "diversity")),
        ("is racisme hetzelfde als discriminatie", ("racism", "discrimination")),
        ("waarin verschilt een trainer van een CLV-coach", ("trainer", "clv-coach")),
        ("how does racism differ from discrimination", ("racism", "discrimination")),
        ("verschil sociale veiligheid en psychologische veiligheid", ("social", "psychological")),
    ],
)
def test_two_words_are_found_when_somebody_asks_how_they_differ(explained, text, both):
    asked = explained.asked(text)
    assert asked.found.id.startswith(both[0])
    assert asked.beside.id.startswith(both[1])


def test_of_two_words_the_one_that_is_known_is_explained(explained):
    asked = explained.asked("wat is het verschil tussen racisme en kwantummechanica")
    assert (asked.found.id, asked.beside) == ("racism", None)
    assert explained.asked("wat is het verschil tussen appels en peren") is None
    assert explained.asked("wat is het verschil tussen racisme en racisme").beside is None


OWN = (
    "CLV-coach",
    "trainer",
    "projectleider I&D",
    "programmaleider",
    "beheerder",
    "MT",
    "I&D",
    "Cultuurtraject",
    "traject",
    "pre-intake",
    "intake",
    "gezamenlijke intake",
    "sessie",
    "dagdeel",
    "normstellen",
    "thema",
    "norm",
    "sociale norm",
    "gedragscode",
    "escalatieladder",
    "omstander",
    "handreiking",
    "afspraak",
    "intervisie",
    "intervisiegroep",
    "terugkomsessie",
    "eindverslag",
    "teamscan",
    "vervolgscan",
    "vragenronde",
    "ronde",
    "privépagina",
    "verzegeld",
    "anoniem",
    "resultaat",
    "aparte inbreng",
    "ontvangstcode",
    "code",
    "terugblik",
    "vraag aan de zaal",
    "briefing",
    "samenvatting",
    "beeld van de afdeling",
    "kaart",
    "vertrouwenspersoon",
    "Bureau Integriteit",
    "nazorg",
)


@pytest.mark.parametrize("word", OWN)
def test_every_word_that_the_bot_itself_uses_is_explained(explained, word):
    for asking in (f"wat is {word}", f"wat is een {word}?", f"wat betekent {word}"):
        assert explained.asked(asking).found, asking


@pytest.mark.parametrize(
    "word",
    [
        "the pre-intake",
        "a CLV coach",
        "peer consultation",
        "sealed",
        "a norm guide",
        "the private page",
    ],
)
def test_in_english_too(explained, word):
    assert explained.asked(f"what is {word}").found
    assert explained.asked(f"what does {word} mean").found


def test_what_comes_close_is_offered_and_not_guessed(explained):
    asked = explained.asked("wat betekent inclusie leiding")
    assert asked.found is None
    assert 1 <= len(asked.offered) <= 3
    assert "inclusive-leadership" in [meant.id for meant in asked.offered]
    both = explained.asked("wat is veiligheid").offered
    assert {meant.id for meant in both} == {"psychological-safety", "social-safety"}


def test_a_word_that_nobody_explained_is_neither_found_nor_offered(explained):
    asked = explained.asked("wat betekent kwantummechanica")
    assert (asked.found, asked.offered) == (None, ())


def test_every_term_has_a_definition_an_example_and_a_source_in_both_languages(library):
    assert len(library.terms) >= 15
    for term in library.terms:
        assert term.source
        for language in Language:
            assert all([term.name[language], term.definition[language], term.example[language]])


@pytest.mark.parametrize("language", Language)
def test_every_term_is_found_by_its_name_in_each_language(library, explained, language):
    for term in library.terms:
        assert explained.asked(term.name[language]).found is term


def test_a_word_with_two_meanings_and_a_question_without_a_gap_are_faults(tmp_path):
    file = tmp_path / "glossary.yaml"
    text = FILE.read_text(encoding="utf-8")
    text = text.replace("nl: [divers, ", "nl: [inclusief, ").replace("wat betekent …,", "wat,")
    file.write_text(text, encoding="utf-8")
    top = read(file)
    read_glossary(top)
    problems = sorted(found.problem for found in top.notes.findings)
    assert problems == [
        '"inclusief" already means inclusion',
        '"wat" does not say where the word stands',
    ]
