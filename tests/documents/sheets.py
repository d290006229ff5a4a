"""Sheets to make documents of: a briefing and a team's result, in Dutch and in English."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from documents import Finding, Section, Sheet, Step
from trajectory.language import Language

CREATED = datetime(2026, 1, 30, 16, 30, tzinfo=ZoneInfo("Europe/Amsterdam"))

NL_WORDS = (
    "te weinig om te laten zien",
    "weinig mensen",
    "minder dan de helft",
    "ongeveer de helft",
    "meer dan de helft",
    "de meesten",
)
EN_WORDS = (
    "too little to show",
    "few people",
    "less than half",
    "about half",
    "more than half",
    "most people",
)


def nl(text: str, step: int) -> Finding:
    bar = f"{step} van de 5 vakjes gevuld" if step else ""
    return Finding(text=text, word=NL_WORDS[step], step=step, bar=bar)


def en(text: str, step: int) -> Finding:
    bar = f"{step} of 5 boxes filled" if step else ""
    return Finding(text=text, word=EN_WORDS[step], step=step, bar=bar)


BRIEFING = Sheet(
    language=Language.NL,
    title="Briefing voor de gezamenlijke intake",
    subtitle="Team Inkomen Noord",
    notice="Deze briefing is voor de trainer. Het team ziet het resultaat zonder de gesprekspunten "
    "op dinsdag 3 februari om 9.30 uur, tegelijk met de manager.",
    facts=(
        ("Teamscan", "maandag 19 januari tot en met vrijdag 30 januari"),
        ("Trainer", "Soraya Ramdin"),
        ("CLV-coach", "Pieter de Vries"),
    ),
    introduction=(
        "Het team vulde de teamscan in. Per uitspraak zie je in één woord hoeveel mensen het "
        "ermee eens zijn. Meer is er niet bewaard.",
        "Gebruik de woorden als begin van een gesprek. Vraag niet wie wat antwoordde.",
    ),
    columns=("Uitspraak", "Zoveel mensen zijn het ermee eens"),
    sections=(
        Section(
            title="Je durven uitspreken",
            sentence="Meer dan de helft voelt zich vrij om iets te zeggen als het misgaat.",
            findings=(
                nl("Als er iets misgaat, kan ik dat in dit team gewoon zeggen.", 4),
                nl("Een fout maken wordt hier niemand nagedragen.", 3),
                nl("In dit team kan ik om hulp vragen.", 5),
                nl("Moeilijke onderwerpen komen bij ons op tafel.", 2),
            ),
            points=(
                "Welk onderwerp komt bij jullie niet op tafel, en wat is daarvoor nodig?",
                "Wanneer ging er iets mis en kon je dat goed bespreken? Wat hielp toen?",
            ),
        ),
        Section(
            title="Wat we van elkaar verwachten",
            sentence="Over de eigen norm is meer overeenstemming dan mensen van elkaar denken.",
            findings=(
                nl("Ik vind dat je een collega aanspreekt op een kwetsende grap.", 5),
                nl("De meeste collega's vinden dat ook.", 2),
            ),
            points=("Wat maakt dat jullie van elkaar iets anders verwachten dan je zelf vindt?",),
        ),
        Section(
            title="Als iemand over de grens gaat",
            sentence="Weinig mensen weten wat er na een melding gebeurt.",
            findings=(
                nl("Ik weet wat ik kan doen als iemand over een grens gaat.", 3),
                nl("Ik weet wat er na een melding gebeurt.", 1),
            ),
            points=("Loop samen langs wat er na een melding gebeurt, stap voor stap.",),
        ),
        Section(
            title="Samenwerken met iedereen erbij",
            sentence="De meesten horen erbij. Niet iedereen wordt gehoord.",
            findings=(
                nl("Ik hoor erbij in dit team.", 5),
                nl("Ik kan hier mezelf zijn.", 4),
                nl("Mijn mening telt mee als we iets besluiten.", 0),
            ),
            points=(
                "Hoe komt een besluit bij jullie tot stand, en wie is er dan aan het woord?",
                "Eén uitspraak heeft te weinig antwoorden. Raad niet waarom.",
            ),
        ),
        Section(
            title="Werkafspraken",
            sentence="Over thuiswerken bestaan bij ongeveer de helft duidelijke afspraken.",
            findings=(nl("Onze afspraken over thuis en op kantoor werken zijn duidelijk.", 3),),
            points=("Welke afspraak over hybride werken geldt, en welke is alleen gewoonte?",),
        ),
    ),
    points_title="Punten voor het gesprek",
    legend="Hoe meer vakjes gevuld zijn, hoe meer mensen het eens zijn. Het woord naast de balk "
    "zegt hetzelfde. We laten alleen iets zien bij vijf of meer antwoorden op een uitspraak.",
    contents_title="Inhoud",
    next_title="Hoe het verder gaat",
    step_columns=("Wat", "Wie", "Wanneer"),
    next_steps=(
        Step("Bespreek deze briefing met de CLV-coach.", "trainer", "voor 3 februari"),
        Step("Bekijk het resultaat, iedereen op hetzelfde moment.", "team en manager",
             "dinsdag 3 februari, 9.30 uur"),
        Step("Plan de gezamenlijke intake van anderhalf tot twee uur.", "manager en trainer",
             "voor vrijdag 13 februari"),
    ),
    footer="Teamscan, versie 1. Gespreksstarter, niet gevalideerd. Drempel: 5 antwoorden. "
    "Gemaakt op 30 januari 2026.",
    created=CREATED,
)  # fmt: skip

RESULT = replace(
    BRIEFING,
    title="Resultaat van de teamscan",
    notice="Dit resultaat is voor het gesprek in jullie team. "
    "Team en manager zien het op hetzelfde moment.",
    sections=tuple(replace(section, points=()) for section in BRIEFING.sections),
    next_steps=BRIEFING.next_steps[1:],
)

RESULT_IN_ENGLISH = Sheet(
    language=Language.EN,
    title="Result of the team scan",
    subtitle="Team Income North",
    notice="This result is for the conversation in your team. "
    "Team and manager see it at the same moment.",
    facts=(("Team scan", "Monday 19 to Friday 30 January"),),
    introduction=(
        "For each statement, one word says how many people agree. Nothing else is kept.",
    ),
    columns=("Statement", "How many people agree"),
    sections=(
        Section(
            title="Speaking up",
            sentence="More than half feel free to say so when something goes wrong.",
            findings=(
                en("When something goes wrong, I can simply say so in this team.", 4),
                en("Difficult subjects are discussed here.", 0),
            ),
        ),
    ),
    points_title="Points for the conversation",
    legend="The more boxes are filled, the more people agree. The word beside the bar says the "
    "same. We show nothing with fewer than five answers to a statement.",
    contents_title="Contents",
    next_title="What happens next",
    step_columns=("What", "Who", "When"),
    next_steps=(
        Step("Plan the joint intake.", "manager and trainer", "before Friday 13 February"),
    ),
    footer="Team scan, version 1. A conversation starter, not validated. Threshold: 5 answers. "
    "Made on 30 January 2026.",
    created=CREATED,
)
