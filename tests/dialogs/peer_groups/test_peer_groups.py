"""Peer consultation: who is with whom, who sits out, and whether they met."""

from datetime import date, timedelta

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
    await released.samira.presses("Doe even niet mee")
    assert "Je doet niet mee tot" in await released.samira.presses(
        "Doe even niet mee", until="2027-04-20"
    )
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
    await released.until(released.clock.moment + timedelta(minutes=5))
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
        assert "te weinig mensen" in looks_at(getattr(released, name), "deze keer te weinig mensen")
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


async def test_groups_are_made_ten_working_days_before_and_not_earlier(released):
    planned(released)
    await jumps_to(released, date(2027, 4, 23))
    assert groups(released) == []
    await jumps_to(released, TEN_BEFORE)
    assert len(groups(released)) == 2


async def test_whoever_is_back_on_the_day_itself_takes_part(released):
    planned(released)
    await jumps_to(released, date(2027, 4, 1))
    await _rests(released.samira, DAY)
    await _rests(released.kofi, DAY + timedelta(days=1))
    await jumps_to(released, TEN_BEFORE)
    assert set().union(*groups(released)) == set(MEMBERS) - {"kofi"}
    await _rests(released.mei, DAY)
    await _rests(released.jan, DAY + timedelta(days=1))
    assert set().union(*groups(released)) == set(MEMBERS) - {"kofi", "jan"}


async def test_two_people_are_no_group(released):
    """They join a group with room; when there is none, everybody is divided anew."""
    planned(released)
    await jumps_to(released, TEN_BEFORE)
    leaving = sorted(groups(released)[0])[:2]
    for name in leaving:
        await _rests(getattr(released, name), date(2027, 6, 30))
    assert sorted(map(len, groups(released))) == [3, 3], "four had no room for two"
    await released.a_moment_later()
    for name in set(MEMBERS) - set(leaving):
        assert "Je intervisiegroep" in str(getattr(released, name).cards[-1])

    third = min(groups(released)[0])
    await _rests(getattr(released, third), date(2027, 6, 30))
    left = set(MEMBERS) - {*leaving, third}
    assert [group for group in groups(released) if group] == [left], "three had room for two"


async def test_whoever_joins_again_comes_into_the_smallest_group_once(released):
    planned(released)
    await jumps_to(released, TEN_BEFORE)
    await _rests(released.samira, date(2027, 6, 30))
    assert sorted(map(len, groups(released))) == [3, 4]
    for _ in range(2):
        await released.samira.repeats("groups.join", team=_team(released))
        assert sorted(map(len, groups(released))) == [4, 4]
    said = await released.samira.repeats("groups.show", team=_team(released))
    assert "Je doet even niet mee" not in said
    assert "Groep:" in said


async def test_the_outcome_is_told_after_the_last_day_to_answer_or_never(released):
    planned(released)
    await jumps_to(released, TEN_BEFORE)
    await jumps_to(released, date(2027, 5, 20))
    assert _told(released.tariq) == 0
    looks_at(released.samira, "Zijn jullie bij elkaar geweest?")
    await jumps_to(released, date(2027, 5, 21))
    assert _told(released.tariq) == _told(released.marleen) == 1


async def test_an_outcome_that_is_too_old_is_not_told(released):
    planned(released)
    await jumps_to(released, TEN_BEFORE)
    await jumps_to(released, date(2027, 5, 28))
    await jumps_to(released, date(2027, 5, 31))
    assert _told(released.tariq) == 0


async def test_on_the_last_day_an_outcome_is_still_told(released):
    planned(released)
    await jumps_to(released, TEN_BEFORE)
    await jumps_to(released, date(2027, 5, 27))
    assert _told(released.tariq) == 1


async def test_without_a_date_there_are_no_groups_and_only_members_sit_out(released):
    said = await released.tariq.repeats("groups.form", team=_team(released))
    assert REFUSED in said
    until = {"team": _team(released), "until": "2027-06-30"}
    for verb in ("groups.rests", "groups.join"):
        assert REFUSED in await released.marleen.repeats(verb, **until), verb
    assert looked_up(released, "SELECT count(*) FROM sitting_out") == [(0,)]


async def _rests(somebody, until):
    said = await somebody.repeats(
        "groups.rests", team=_team(somebody.town), until=until.isoformat()
    )
    assert "Je doet niet mee tot" in said


def _told(guide):
    """How often somebody heard how many groups met."""
    return sum("Geen groep zei dat ze bij elkaar" in str(card) for card in guide.read)
