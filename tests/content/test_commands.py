"""People say things in their own way; a story is never taken for a command."""

import pytest

from content import commands
from content.commands import fold
from content.library import Library
from trajectory.language import Language

MEANT = {
    "action_plan": [
        "actieplan",
        "Waar staan mijn acties?",
        "Hoe staat het plan ervoor?",
        "laat het actieplan zien",
        "action plan",
        "Where are my actions?",
    ],
    "reports": [
        "rapportage",
        "Maak het kwartaalrapport",
        "herijken",
        "laat de rapportages zien",
        "einde van de pilot",
        "quarterly report",
        "show me the reports",
        "recalibrate",
    ],
    "council": ["ondernemingsraad", "Vragen van de OR", "works council", "wat wacht op de or?"],
    "first_week": ["mijn eerste week", "Waar begin ik als projectleider?", "my first week"],
    "figures": ["programma", "toon de cijfers", "figures", "Hoeveel teams zijn klaar?"],
    "no_list": ["ranglijst", "Welke manager is de slechtste?", "rank the teams", "alle resultaten"],
    "units": ["eenheden", "laat de eenheden zien", "wie doet wat?", "units", "who does what"],
    "input": [
        "aparte inbreng",
        "Ik heb een code",
        "write to the trainer",
        "Separate input",
        "Message to the trainer",
    ],
    "welcome": ["welkom", "Wie ben je?", "hallo, wat is deze bot", "who are you"],
    "status": [
        "status",
        "Hoe ver zijn we?",
        "hoe  ver zijn we",
        "waar staan we",
        "Hallo, waar staan we nu?",
        "wat is de status",
        "What's the status?",
        "where are we",
        "what do I have to do",
        "What's next?",
    ],
    "result": ["resultaat", "toon het resultaat", "show me the results please", "team result"],
    "help": [
        "help",
        "hulp",
        "HELP!",
        "Kun je me helpen?",
        "ik wil iets melden",
        "Ik wil hulp of iets melden",
        "vertrouwenspersoon",
        "ik heb iets meegemaakt",
        "Something happened to me",
        "get help",
    ],
    "menu": ["menu", "Wat kun je?", "what can you do"],
    "after_report": ["Wat gebeurt er na een melding?", "what happens after a report"],
    "bystander": ["Ik zag het gebeuren", "omstander", "bystander", "I saw it happen"],
    "my_trajectory": ["mijn traject", "Toon mijn traject", "my trajectory", "my programme"],
    "plan": ["plannen", "Plan een sessie", "plan a session"],
    "norms": ["norm", "onze normen", "show me our norms"],
    "guide": ["handreiking", "norm guide"],
    "snooze": ["herinner me later", "remind me later"],
    "terms": ["begrippen", "toon de begrippenlijst", "glossary", "show me the terms"],
    "feast_days": ["feestdagen", "Welke feestdagen komen eraan?", "holidays", "kalender"],
    "start": ["start", "Start!", "start het traject", "get started", "start the programme"],
    "summary": ["samenvatting", "mag ik de samenvatting", "summary", "briefing"],
    "overview": ["overzicht", "Laat het overzicht zien", "show the overview", "alle teams"],
    "enrol": [
        "aanmelden",
        "teams aanmelden",
        "ik wil een team aanmelden",
        "enrol a team",
        "sign up teams",
    ],
    "language": ["taal", "andere taal", "language", "change the language"],
    "stop": ["stop", "STOP", "stop.", "stop maar", "zet de herinneringen uit", "unsubscribe"],
    "resume": ["hervat", "resume", "herinneringen aan"],
    "my_data": ["wat weet je van mij", "Wat weet je over mij?", "what do you know about me"],
    "protection": ["Zo beschermen we je antwoorden", "privacy", "what happens to my answers"],
    "readers": ["lezers", "Wie mag er lezen?", "confirm readers"],
}
STORIES = [
    "",
    "   ",
    "???",
    "👍",
    "ik stop ermee omdat ik me hier niet veilig voel",
    "stop met dat gedrag heb ik tegen hem gezegd",
    "mijn collega riep stop en niemand hielp",
    "hij wilde mij niet helpen",
    "de help die ik kreeg was slecht",
    "ik heb een melding gedaan en nooit iets gehoord",
    "de status van mijn zaak bij Bureau Integriteit",
    "het resultaat valt me tegen",
    "laat het zien",
    "de een het",
    "stopte",
    "starten we morgen om tien uur",
    "hallo ik wil het over mijn manager hebben",
]


@pytest.mark.parametrize(("id", "said"), [(id, said) for id in MEANT for said in MEANT[id]])
def test_a_command_is_understood_in_many_ways(id, said):
    assert commands.match(said) == id


@pytest.mark.parametrize("said", STORIES)
def test_a_story_is_not_a_command(said):
    assert commands.match(said) is None


def test_every_phrase_of_the_table_means_its_own_command():
    for command in commands.load().all:
        for phrases in command.words.values():
            for phrase in phrases:
                assert commands.match(phrase) == command.id
                assert commands.match(f"  {phrase.upper()}! ") == command.id


def test_every_command_can_be_said_in_both_languages():
    for command in commands.load().all:
        assert all(command.words[language] for language in Language)


def test_teams_lists_at_most_ten_commands_and_takes_their_words():
    listed = commands.in_manifest()
    assert 0 < len(listed) <= 10
    for command in listed:
        for language in Language:
            assert len(command.words[language][0]) <= 32
            assert len(command.description[language]) <= 128


def test_the_library_has_the_same_commands():
    assert Library.load().commands == commands.load().all
    assert set(MEANT) == {command.id for command in commands.load().all}


def test_only_what_was_said_is_folded_and_not_the_whole_table_each_time(monkeypatch):
    spoken, folded = Library.load().spoken, []
    monkeypatch.setattr(commands, "fold", lambda text: folded.append(text) or fold(text))
    assert spoken.language_of("Waar staan we") is Language.NL
    assert spoken.language_of("status") is None
    assert folded == ["Waar staan we", "status"]
