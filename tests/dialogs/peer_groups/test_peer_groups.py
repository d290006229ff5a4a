"""Peer consultation: who is with whom, who sits out, and whether they met."""

from datetime import date

from tests.chat import MEMBERS, upn
from tests.dialogs.alive import a_session, jumps_to, looked_up
from tests.dialogs.towns import TEAM, looks_at, person_id

REFUSED = "Dit lukt zo niet"
DAY = date(2027, 5, 12)
TEN_BEFORE = date(2027, 4, 26)


def planned(town):
    """Everything before it was done; the first peer consultation has a date."""
    for nth, kind in enumerate(("intake", "norms", "collaboration")):
        a_session(town, kind, date(2027, 2 + nth, 10))
    return a_session(town, "peer-1", DAY, "confirmed")


def groups(town):
    people = {}
    for group, name in looked_up(
        town,
        "SELECT group_id, upn FROM peer_group_member JOIN person ON person.id = person_id",
    ):
        people.setdefault(group, set()).add(str(name).partition("@")[0])
    return list(people.values())


async def test_groups_are_made_in_time_and_everybody_hears_with_whom(released):
    planned(released)
    await jumps_to(released, TEN_BEFORE)
    made = groups(released)
    assert sorted(map(len, made)) == [4, 4]
    assert set().union(*made) == set(MEMBERS)
    for group in made:
        for name in group:
            said = looks_at(getattr(released, name), "Je intervisiegroep")
            assert all(other.capitalize() in said for other in group)
            assert not any(other.capitalize() in said for other in set(MEMBERS) - group)
    await jumps_to(released, date(2027, 4, 28))
    assert groups(released) == made, "made once"


async def test_somebody_sits_out_and_somebody_leaves(released):
    planned(released)
    await released.samira.says("traject")
    await released.samira.presses("Intervisie")
    await released.samira.presses("Sla over")
    assert "Je slaat over tot" in await released.samira.presses("Sla over", until="2027-04-20")
    await released.kofi.repeats("groups.rests", team=_team(released), until="2027-04-28")

    await jumps_to(released, TEN_BEFORE)
    assert set().union(*groups(released)) == set(MEMBERS), "both are back before the day"
    await released.samira.repeats("groups.rests", team=_team(released), until="2027-06-30")
    assert set().union(*groups(released)) == set(MEMBERS) - {"samira"}
    assert REFUSED in await released.mei.repeats(
        "groups.rests", team=_team(released), until="2030-01-01"
    )

    # Mei leaves the team: her group goes on, and gets no more than five.
    await released.marleen.repeats(
        "roster.propose", team=_team(released), kind="left", person=person_id(released, "mei")
    )
    await _confirms(released)
    assert set().union(*groups(released)) == set(MEMBERS) - {"samira", "mei"}
    assert all(3 <= len(group) <= 5 for group in groups(released))

    # Bilal is new and comes into the smallest group.
    await released.marleen.repeats(
        "roster.propose", team=_team(released), kind="new", new=upn("bilal")
    )
    await _confirms(released)
    assert "bilal" in set().union(*groups(released))
    assert "Bilal" in looks_at(released.bilal, "Je intervisiegroep")


async def _confirms(town):
    [(change,)] = looked_up(town, "SELECT id FROM roster_change WHERE state = 'proposed'")
    await town.tariq.repeats("roster.confirm", change=str(change))
    await town.a_moment_later()


def _team(town):
    [(id,)] = looked_up(town, f"SELECT id FROM team WHERE name = '{TEAM}'")
    return str(id)


async def test_did_you_meet_is_answered_once_and_told_once_in_one_word(released):
    planned(released)
    await jumps_to(released, TEN_BEFORE)
    first = groups(released)[0]
    await jumps_to(released, date(2027, 5, 13))
    one, other = sorted(first)[:2]
    said = looks_at(getattr(released, one), "Zijn jullie bij elkaar geweest?")
    assert "niet anoniem" in said
    looks_at(getattr(released, other), "Zijn jullie bij elkaar geweest?")
    assert "genoteerd voor de hele groep" in await getattr(released, one).presses("Ja")
    assert "was je voor" in await getattr(released, other).presses("Nee")
    for guide in (released.tariq, released.marleen):
        assert not any("bij elkaar geweest" in str(card) for card in guide.cards)

    await jumps_to(released, date(2027, 5, 21))
    for guide in (released.tariq, released.marleen):
        assert "Een deel van de groepen" in looks_at(guide, "bij elkaar geweest")
    told = len(released.tariq.cards)
    await jumps_to(released, date(2027, 5, 24))
    assert len(released.tariq.cards) == told


async def test_too_few_for_a_group_are_told_so(released):
    planned(released)
    await jumps_to(released, date(2027, 4, 1))
    for name in MEMBERS[2:]:
        await getattr(released, name).repeats(
            "groups.rests", team=_team(released), until="2027-06-30"
        )
    await jumps_to(released, TEN_BEFORE)
    assert groups(released) == []
    for name in MEMBERS[:2]:
        assert "te weinig mensen" in looks_at(getattr(released, name), "Geen intervisiegroep")
    assert not any("intervisiegroep" in str(card) for card in released.mei.cards)


async def test_only_the_trainer_makes_groups_and_a_group_is_nobody_elses(released):
    session = planned(released)
    assert REFUSED in await released.marleen.repeats("groups.form", team=_team(released))
    await released.tariq.says("traject")
    await released.tariq.presses("Intervisie")
    assert "Groep:" in await released.tariq.presses("Maak de groepen")
    [(group,)] = looked_up(
        released, f"SELECT id FROM peer_group WHERE session_id = '{session}' LIMIT 1"
    )
    assert REFUSED in await released.bilal.repeats("groups.met", group=str(group), met="yes")
    assert REFUSED in await released.marleen.repeats("groups.rest", team=_team(released))
