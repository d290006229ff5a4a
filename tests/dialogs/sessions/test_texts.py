"""The texts of a round when somebody else becomes trainer: who reads them, and until when."""

from datetime import datetime

from tests.chat import LEAD, MEMBERS, object_id, upn
from tests.dialogs.sessions.test_session_rounds import CLOSED, OPENED, evaluation, reads_texts
from tests.dialogs.towns import looks_at, team_id, town_at
from trajectory.planning.working_days import ZONE
from trajectory.rounds.instrument import Answers

OVER = datetime(2027, 3, 18, 10, 0, tzinfo=ZONE)
"""Twenty working days after the hand-over."""
OWN, SHARED, NEW = "Voor Tariq.", "Ook voor wie volgt.", "Voor Kwame."


async def writes(somebody, text, *, succeeds=False):
    """Somebody looks back, and writes to whom the page names; the name."""
    page = await somebody.opens_private_page()
    [asked] = page.waiting
    choices = {item["id"]: 5 for item in asked["items"]}
    texts = {question["id"]: text for question in asked["open"]}
    assert await page.sends(asked, Answers(choices, texts, succeeds=succeeds)) == "in"
    return asked["trainer"]


async def hands_over(town, name):
    handed = {"team": team_id(town), "role": "trainer", "person": upn(name)}
    assert "is nu trainer" in await town.lida.repeats("hand_over.confirm", **handed)
    await town.a_moment_later()


async def test_what_people_wrote_stays_with_whom_their_page_named(held):
    """Kwame becomes trainer while people look back; Tariq reads on, and then no longer."""
    team = {"team": team_id(held)}
    await held.until(OPENED)
    for name in MEMBERS[:3]:
        assert await writes(getattr(held, name), OWN) == "Tariq"
    await writes(getattr(held, MEMBERS[3]), SHARED, succeeds=True)
    await hands_over(held, "kwame")
    for name in (*MEMBERS[4:6], "marleen"):
        assert await writes(getattr(held, name), NEW) == "Kwame"

    await held.until(CLOSED)
    said = looks_at(held.tariq, "Je begeleidt Inkomen Noord 3 niet meer")
    assert "nog twintig werkdagen" in said
    listed = await held.tariq.presses("Lees de teksten")
    assert "nog tot donderdag 18 maart" in listed
    assert "Terug" in held.tariq.buttons()
    [looking_back] = [one for one in held.tariq.buttons() if "24 februari" in one]
    await held.tariq.presses(looking_back)
    assert sorted(await reads_texts(held, held.tariq)) == [SHARED, *[OWN] * 3]

    looks_at(held.kwame, "De vragen over “")
    await held.kwame.presses("Bekijk het resultaat")
    assert "de schrijver dat goedvond" in await held.kwame.presses("Lees de teksten")
    assert sorted(await reads_texts(held, held.kwame)) == [SHARED, *[NEW] * 3]

    for name in ("els", "marleen", "samira", LEAD, "omar"):
        for verb in ("texts.show", "round.texts"):
            somebody = getattr(held, name)
            assert "Dit lukt zo niet" in await somebody.repeats(
                verb, **team, round=evaluation(held)
            )
    assert OWN not in held.teams.everything()

    await held.until(OVER)
    assert "geen teksten voor jou" in await held.tariq.repeats("texts.show", **team)
    refused = await held.tariq.repeats("round.texts", **team, round=evaluation(held))
    assert "Dit lukt zo niet" in refused
    await held.kwame.repeats("round.texts", **team, round=evaluation(held))
    assert sorted(await reads_texts(held, held.kwame)) == [SHARED, *[NEW] * 3]


async def test_who_comes_after_the_closing_and_gets_nothing_reads_why(held):
    await held.until(OPENED)
    for name in MEMBERS[:5]:
        await writes(getattr(held, name), OWN)
    await held.until(CLOSED)
    await hands_over(held, "kwame")
    said = await held.kwame.repeats("round.texts", team=team_id(held), round=evaluation(held))
    assert "Wat aan een eerdere trainer geschreven is" in said
    assert await reads_texts(held, held.kwame) == []
    await held.tariq.says("inbreng")
    await held.tariq.presses("Lees de teksten")
    await held.tariq.presses(held.tariq.buttons()[0])
    assert await reads_texts(held, held.tariq) == [OWN] * 5


async def test_a_lead_who_is_trainer_reads_no_texts_and_is_told_so(tmp_path):
    leads = ",".join(map(object_id, (LEAD, "tariq")))
    async with town_at("held", tmp_path, programme_leads=leads) as town:
        await town.until(CLOSED)
        round_ = {"team": team_id(town), "round": evaluation(town)}
        said = await town.tariq.repeats("round.texts", **round_)
        assert "Dit hoort niet bij jouw rol" in said
        assert "Open de leespagina" not in town.tariq.buttons()
        said = await town.samira.says("aparte inbreng")
        assert "schrijft aan de volgende trainer" in said
        assert "Tariq" not in said, "he reads nothing, so he does not stand there as who reads"
