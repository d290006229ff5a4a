"""Whether somebody types about an incident: noticed in many words, and not in harmless ones."""

import pytest

from content.incidents import FILE, read_signals
from content.yaml_file import read

HAPPENED = """
Ik word al weken gepest door een collega
Mijn manager heeft me uitgescholden waar iedereen bij was
mijn teamleider discrimineert mij
Er is discriminatie in mijn team
ik ben bang voor mijn leidinggevende
Een collega zat aan mijn been
Ze maken grappen over mijn hoofddoek
ik werd vandaag weer uitgelachen in het overleg
Ik voel me niet veilig op mijn werk
tijdens de training ben ik uitgescholden
ik hoorde een racistische opmerking over een collega
Ik zag dat een collega werd vernederd
hij raakt me steeds aan
Mijn collega wordt gepest, wat kan ik doen?
Ik heb een vraag: mijn baas bedreigt me
Ik krijg die functie niet omdat ik zwart ben
de directeur schreeuwt altijd tegen ons
we hebben te maken met racisme van onze teammanager
ik heb grensoverschrijdend gedrag meegemaakt
in ons team wordt iemand gepest
IK BEN GEÏNTIMIDEERD!!
hoe ga ik om met iemand die mij kleineert
ik stop ermee omdat ik me hier niet veilig voel
mijn collega riep stop en niemand hielp
ik heb een melding gedaan en nooit iets gehoord
ik word elke dag afgekraakt door mijn leidinggevende
mijn collega zei dat ik terug moest naar mijn eigen land
ik kreeg een hand op mijn bil
mijn manager negeert me al maanden
ik wil melden dat mijn collega mij uitscheldt
ik werd voor van alles uitgemaakt
mijn collega maakt seksistische grappen
ze roddelen over mij
ik wil niet meer leven
ik heb laatst iets vervelends meegemaakt met een collega
mijn chef zei het n-woord tegen me
I am being bullied by my manager
my boss yelled at me again
a colleague made a racist joke about her
I don't feel safe in this team
He keeps touching me
they make jokes about my accent
I was harassed last week
he put his hand on my leg
they told me to go back to my own country
I want to report my manager
my boss sends me weird texts at night
colleagues gossip about me
my team lead ignores me since last year
I was passed over because of my skin colour
My manager discriminates against me because I am a woman
I saw my colleague being insulted by the director
there is a lot of racism in my team
she called me names
I experienced discrimination at work
someone is harassing my friend
the n-word was used by my supervisor
during the training I was humiliated
"""
HARMLESS = """
wat is discriminatie
wat betekent racisme
hoe ver zijn we
wanneer is de training over racisme
is er een sessie over pesten
hoe gaan we om met discriminatie in ons team
hoe voorkomen we pesten
de vraag over discriminatie begrijp ik niet
hoe zorgen we dat niemand wordt buitengesloten
wat is het verschil tussen racisme en discriminatie
ik wil de sessie verzetten naar donderdag
mijn collega is ziek vandaag
ik kan dinsdag niet
kan ik mijn antwoord nog veranderen
wie ziet wat ik schrijf
ik heb een nieuwe laptop en de link doet het niet
mijn manager heeft het traject nog niet gestart
we hebben een norm over ongewenst gedrag gemaakt
ik vind de vragen te lang
kun je de uitslag nog een keer laten zien
ik ben het niet eens met het resultaat
waarom krijg ik zoveel berichten
goedemorgen, hoe gaat het
we praten over grensoverschrijdend gedrag in de bijeenkomst
ik heb gisteren met mijn teamleider geluncht
ik zag het resultaat niet
ik was bang dat ik te laat was met antwoorden
ik wil melden dat ik morgen niet kan
mijn agenda is vol, ik kan die dag niet
de bot is traag, ik krijg geen antwoord
ik heb me vergist bij vraag drie
wie is onze vertrouwenspersoon voor het traject
mijn manager vroeg of jij de data kunt veranderen
we willen de norm over omgaan met anderen aanpassen
kan mijn collega die ziek is later meedoen
ik durf het niet te zeggen in het overleg, kan het ook apart
how do we prevent bullying
what is discrimination
when is the next session about racism
I can't open the private page
my manager has not started yet
I do not understand the question about discrimination
can I change my answer
we made a norm about harassment
thanks, see you tomorrow
what does transgressive behaviour mean
I saw the result, what is next
who is my trainer
please remind me next week
I like the training about bias
I hit the wrong button
my colleague cannot find the page
I will be on holiday next week
how do I report a change in the team
we want to change the norm about hybrid working
my colleague left the team in May
I made a mistake in question three
"""


@pytest.fixture(scope="module")
def signals():
    return read_signals(read(FILE))


@pytest.mark.parametrize("text", HAPPENED.strip().splitlines())
def test_somebody_who_tells_of_an_incident_is_noticed(signals, text):
    assert signals.tell(text)


@pytest.mark.parametrize("text", HARMLESS.strip().splitlines())
def test_somebody_with_an_ordinary_question_is_not(signals, text):
    assert not signals.tell(text)


def test_a_story_stays_one_whatever_stands_around_it(signals):
    assert signals.tell("Hallo bot,\n\nik weet niet of dit hier hoort.\nIk word gepest. Groet, X")
    assert not signals.tell("")
    assert not signals.tell("🙂" * 2_000)


def test_an_empty_list_is_a_fault_and_not_a_list_that_always_fits(tmp_path):
    file = tmp_path / "incidents.yaml"
    file.write_text(
        FILE.read_text(encoding="utf-8").replace(
            "\nme:\n  nl: [ik, mij, me, mijn]\n  en: [i, me, my, im, ive]", "\nme: {nl: [], en: []}"
        ),
        encoding="utf-8",
    )
    top = read(file)
    assert not read_signals(top).me.search("ik")
    assert [found.problem for found in top.notes.findings] == ["the list is empty"]
