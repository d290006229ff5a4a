"""A team that never started is taken off the list: by the programme lead, and nobody else."""

from tests.chat import LEAD, csv_of
from tests.dialogs.alive import looked_up
from tests.dialogs.towns import OTHER_TEAM, TEAM, looks_at, person_id, team_id

REFUSED = "Dit lukt zo niet"
GONE = "doet niet mee aan het Cultuurtraject"


async def withdraws(town):
    lida = getattr(town, LEAD)
    await lida.says("overzicht")
    await lida.presses(TEAM)
    await lida.presses("Iets veranderen")
    asked = await lida.presses("Het team afmelden")
    assert "Marleen" in asked, "the lead sees who hears of it"
    return await lida.presses("Meld het team af")


async def test_the_lead_takes_a_team_off_the_list_and_its_manager_hears_of_it(enrolled):
    assert "is afgemeld" in await withdraws(enrolled)
    said = await getattr(enrolled, LEAD).presses("Bekijk het overzicht")
    assert TEAM not in said
    assert OTHER_TEAM in said
    await enrolled.a_moment_later()
    assert TEAM in looks_at(enrolled.marleen, GONE)
    for somebody in (enrolled.samira, enrolled.tariq, enrolled.els, enrolled.nadia):
        assert not any(GONE in card["body"][0]["text"] for card in somebody.cards)


async def test_nothing_of_the_team_is_left_and_old_cards_say_so_kindly(enrolled):
    team = team_id(enrolled)
    given = {"team": team, "step": "start", "until": "2027-03-10", "reason": "busy"}
    await enrolled.marleen.repeats("steps.postponed", **given)
    await enrolled.marleen.repeats("plan.office.save", team=team, days="1,3")
    await enrolled.marleen.repeats(
        "roster.propose", team=team, kind="left", person=person_id(enrolled, "samira")
    )
    assert all(about(enrolled, team).values()), "there is something to forget in every table"
    await withdraws(enrolled)
    assert not any(about(enrolled, team).values())
    for somebody, verb in (
        (enrolled.marleen, "start.show"),
        (enrolled.marleen, "trajectory.show"),
        (getattr(enrolled, LEAD), "withdrawal.show"),
        (getattr(enrolled, LEAD), "withdrawal.confirm"),
    ):
        assert REFUSED in await somebody.repeats(verb, team=team), verb
    assert TEAM not in await enrolled.marleen.says("status")


def about(town, team):
    """What is kept about the team, by table."""
    tables = ("team_member", "start_postponement", "office_days", "roster_change")
    return {
        table: looked_up(town, f"SELECT * FROM {table} WHERE team_id = '{team}'")
        for table in tables
    }


async def test_nobody_else_takes_it_off(enrolled):
    for name in ("marleen", "tariq", "els", "samira", "nadia", "omar"):
        for verb in ("withdrawal.show", "withdrawal.confirm"):
            said = await getattr(enrolled, name).repeats(verb, team=team_id(enrolled))
            assert REFUSED in said, (name, verb)
    await enrolled.marleen.says("traject")
    assert "Het team afmelden" not in await enrolled.marleen.presses("Iets veranderen")
    assert TEAM in await getattr(enrolled, LEAD).says("overzicht")


async def test_a_team_that_started_is_stopped_and_not_withdrawn(opened):
    lida, team = getattr(opened, LEAD), team_id(opened)
    for verb in ("withdrawal.show", "withdrawal.confirm"):
        said = await lida.repeats(verb, team=team)
        assert "Je kunt het traject wel stoppen." in said
    assert looked_up(opened, f"SELECT id FROM team WHERE id = '{team}'")
    await lida.repeats("trajectory.show", team=team)
    assert "Het team afmelden" not in await lida.presses("Iets veranderen")


async def test_enrolled_again_the_manager_hears_that_and_not_that_it_is_gone(enrolled):
    await withdraws(enrolled)
    await getattr(enrolled, LEAD).sends(csv_of(TEAM))
    await enrolled.a_moment_later()
    assert TEAM in looks_at(enrolled.marleen, "doet mee aan het Cultuurtraject")
    assert not any(GONE in card["body"][0]["text"] for card in enrolled.marleen.cards)


async def test_in_english(enrolled):
    enrolled.marleen.locale = "en-GB"
    await enrolled.marleen.says("English")
    await enrolled.marleen.presses("English")
    await withdraws(enrolled)
    await enrolled.a_moment_later()
    assert "You don't need to do anything." in looks_at(enrolled.marleen, "will not take part in")
