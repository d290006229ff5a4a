"""A trainer or coach says "agenda" and sees every week over all their teams, and what clashes."""

from datetime import date

from tests.dialogs.agenda.weeks import DAY, SECOND, hours, two_teams
from tests.dialogs.alive import a_session, changed
from tests.dialogs.towns import TEAM, team_id


async def test_all_sessions_of_all_own_teams_stand_by_week(released):
    await two_teams(released, other=date(2027, 3, 18))
    said = await released.tariq.says("agenda")
    first, second = said.index("Week 10, vanaf"), said.index("Week 11, vanaf")
    assert "1. dinsdag 9 maart, 10.00–12.00 uur" in said[first:second]
    assert TEAM in said[first:second]
    assert SECOND in said[second:]
    assert "Plaats: Zaal 1" in said
    assert "Zet klaar:" in said[first:second]
    assert "Let op" not in said


async def test_two_sessions_at_one_time_are_both_pointed_out_with_the_other_team(released):
    await two_teams(released)
    said = await released.tariq.says("mijn week")
    assert "Bij 2 bijeenkomsten past iets niet" in said
    assert f"tegelijk met {SECOND}" in said
    assert f"tegelijk met {TEAM}" in said


async def test_too_short_in_between_counts_only_at_another_place(released):
    first, second = await two_teams(released, place="Stopera")
    hours(released, first, "09:00", "11:00")
    hours(released, second, "11:30", "13:30")
    assert f"te kort op {SECOND}, op een andere plek" in await released.tariq.says("agenda")
    hours(released, second, "11:45", "13:45")
    assert "Let op" not in await released.tariq.says("agenda")
    hours(released, second, "11:10", "13:10")
    changed(released, ("UPDATE session SET place = 'zaal 1 ' WHERE id = ?", [second]))
    assert "Let op" not in await released.tariq.says("agenda")


async def test_own_days_and_hours_and_days_on_which_they_cannot_are_said(released):
    a_session(released, "norms", DAY, "confirmed")
    await released.tariq.says("agenda")
    await released.tariq.presses("Wat ik aanbied")
    await released.tariq.presses("Mijn werkdagen")
    said = await released.tariq.presses("Bewaar", days="0,2", hours="12.30-17.00")
    assert "niet op een van jouw werkdagen" in said
    assert "buiten jouw werktijd" in said
    dates = {"since": "2027-03-08", "until": "2027-03-12"}
    await released.tariq.repeats("agenda.away.save", **dates)
    assert "dan kun je niet" in await released.tariq.says("agenda")


async def test_a_row_opens_what_there_is_to_prepare(released):
    a_session(released, "norms", DAY, "confirmed")
    await released.tariq.says("agenda")
    said = await released.tariq.presses("1. dinsdag 9 maart, 10.00–12.00 uur")
    assert "Voorbereiding" in said or "agenda" in said.lower()
    assert released.tariq.status == 200


async def test_dates_that_lie_before_another_team_are_proposals_and_clash_before_they_are_chosen(
    released,
):
    town = released
    await town.marleen.says("plannen")
    await town.marleen.presses("Gezamenlijke intake")
    await town.marleen.presses("Kies datums", place="Stopera, zaal 3")
    await town.marleen.presses("Controleer")
    await town.marleen.presses("Vraag het team")
    said = await town.tariq.says("agenda")
    assert "Voorstel: " in said
    assert "0." not in said.split("Dagdelen")[0].replace("10.00", "")


async def test_a_coach_sees_what_a_coach_guides_and_nothing_else(released):
    a_session(released, "norms", DAY, "confirmed")
    a_session(released, "coaching", date(2027, 3, 16), "confirmed")
    said = await released.els.says("agenda")
    assert "9 maart" not in said
    assert "16 maart" in said


async def test_nobody_else_has_an_agenda(released):
    for name in ("marleen", "samira", "lida", "omar"):
        said = await getattr(released, name).says("agenda")
        assert "Dagdelen" not in said, name
        assert "Week " not in said


async def test_it_ends_with_the_last_team(released):
    a_session(released, "norms", DAY, "confirmed")
    data = {"team": team_id(released), "reason": "dissolved", "line": ""}
    await released.lida.repeats("ending.stopped", **data)
    await released.a_moment_later()
    assert "Dagdelen" not in await released.tariq.says("agenda")


async def test_the_same_in_english(released):
    await two_teams(released)
    released.tariq.locale = "en-GB"
    await released.tariq.says("hello")
    said = await released.tariq.says("agenda")
    assert "Week 10, from Monday 8 March 2027" in said
    assert f"at the same time as {SECOND}" in said
    assert "planned, nothing offered yet" in said


async def test_a_card_names_ten_meetings_and_says_how_many_more(released):
    for nth in range(12):
        a_session(released, "norms", date(2027, 3, 1 + nth), "confirmed")
    said = await released.tariq.says("agenda")
    assert "nog 2 bijeenkomsten" in said
