"""Somebody leaves a team or comes into it: what follows elsewhere, and what must stay."""

from datetime import date

from tests.chat import LEAD, MEMBERS, upn
from tests.dialogs.alive import a_session, closes, jumps_to, looked_up
from tests.dialogs.towns import looks_at, person_id, team_id
from tests.use_cases.waiting import of, waiting

REFUSED = "Dit lukt zo niet"
WHAT = "Elke maandag beginnen we samen"
ABOUT_ROUNDS = ["over", "release", "reminder"]


async def plans_the_intake(town):
    """During the scan already: the manager proposes dates, the trainer chooses one."""
    await town.marleen.says("plannen")
    await town.marleen.presses("Gezamenlijke intake")
    await town.marleen.presses("Kies datums", place="Stopera, zaal 3")
    await town.marleen.presses("Controleer")
    await town.marleen.presses("Vraag het team")
    await jumps_to(town, date(2027, 1, 22))
    looks_at(town.tariq, "Hoeveel mensen kunnen niet?")
    await town.tariq.presses("Leg deze datum vast")
    await town.a_moment_later()


async def agrees(town, name):
    """The trainer writes an agreement down, and this person takes it on."""
    await town.tariq.says("traject")
    await town.tariq.presses("Afspraken")
    await town.tariq.presses("Nieuwe afspraak")
    await town.tariq.presses("Bewaar", what=WHAT, owner="member", due="2027-03-12")
    somebody = getattr(town, name)
    await sees_agreement(somebody)
    await somebody.presses("Ik let erop")


async def sees_agreement(somebody):
    await somebody.says("traject")
    await somebody.presses("Afspraken")
    return await somebody.presses(WHAT)


async def changes(town, kind, **about):
    """The manager proposes it and the trainer agrees; returns what the trainer then reads."""
    await town.marleen.repeats("roster.propose", team=team_id(town), kind=kind, **about)
    [(change,)] = looked_up(town, "SELECT id FROM roster_change WHERE state = 'proposed'")
    said = await town.tariq.repeats("roster.confirm", change=str(change))
    await town.a_moment_later()
    return said


async def leaves(town, name):
    return await changes(town, "left", person=person_id(town, name))


async def test_whoever_leaves_takes_a_reminder_an_agreement_and_an_open_round_along(opened):
    """Messages about the team stop for them alone; the round in which they were asked goes on."""
    await plans_the_intake(opened)
    await agrees(opened, "kofi")
    before = waiting(opened)
    assert set(of("kofi", before)) == {*ABOUT_ROUNDS, "session_reminder"}

    await leaves(opened, "kofi")

    after = waiting(opened)
    assert sorted(set(of("kofi", after))) == ABOUT_ROUNDS
    others = [message for message in before if message[0] != "kofi"]
    assert [message for message in after if message[0] != "kofi"] == others
    assert "het team samen" in await sees_agreement(opened.els)
    assert await (await opened.kofi.opens_private_page()).answers(4) == "in"
    await jumps_to(opened, date(2027, 1, 28))
    assert "Gezamenlijke intake" in looks_at(opened.samira, "Over twee werkdagen")
    assert not any("Over twee werkdagen" in str(card) for card in opened.kofi.cards)


async def test_whoever_leaves_and_comes_back_sits_out_no_more(released):
    for nth, kind in enumerate(("intake", "norms", "collaboration")):
        a_session(released, kind, date(2027, 2 + nth, 10))
    a_session(released, "peer-1", date(2027, 4, 22), "confirmed")
    said = await released.kofi.repeats("groups.rests", team=team_id(released), until="2027-04-29")
    assert "Je doet even niet mee" in said
    await leaves(released, "kofi")
    await changes(released, "new", new=upn("kofi"))
    await jumps_to(released, date(2027, 4, 12))
    assert "Kofi" in looks_at(released.kofi, "Je intervisiegroep")
    members = looked_up(released, "SELECT count(*) FROM peer_group_member")
    assert members == [(len(MEMBERS),)]


async def test_whoever_comes_after_the_closing_is_asked_to_no_session(released):
    for nth, kind in enumerate(("intake", "norms", "collaboration", "follow-up", "closing")):
        a_session(released, kind, date(2027, 2 + nth, 10))
    a_session(released, "coaching", date(2027, 9, 8), "confirmed")
    await jumps_to(released, date(2027, 6, 28))
    said = await closes(released, "tariq", "2027-10-04", **{"end-coaching": "no"})
    assert "is afgesloten" in said
    await changes(released, "new", new=upn("omar"))
    assert "Je hoort nu bij" in released.omar.looks_at_newest()
    assert not any("8 september" in str(card) for card in released.omar.cards)
    assert of("omar", waiting(released)) == []


async def test_whoever_got_another_part_meanwhile_does_not_become_a_member_too(opened):
    """Proposed as a member, handed the part of coach, and only then confirmed."""
    await opened.marleen.repeats(
        "roster.propose", team=team_id(opened), kind="new", new=upn("omar")
    )
    handed = {"team": team_id(opened), "role": "coach", "person": upn("omar")}
    assert "is nu CLV-coach" in await getattr(opened, LEAD).repeats("hand_over.confirm", **handed)
    [(change,)] = looked_up(opened, "SELECT id FROM roster_change")
    said = await opened.tariq.repeats("roster.confirm", change=str(change))
    assert REFUSED in said
    assert "hoort al bij het team" in said
    members = looked_up(opened, "SELECT person_id FROM team_member")
    assert (person_id(opened, "omar"),) not in members
    said = await opened.tariq.repeats("roster.decline", change=str(change))
    assert "verandert er niets" in said
