"""Who is who: named by account or by object id, joined when they first speak."""

import asyncio
from dataclasses import replace
from datetime import date

import pytest

from storage.people.outbox_rows import Notice
from storage.people.people import Address
from storage.people.seen import Seen
from tests.chat import object_id, upn
from tests.storage.conftest import NOW, a_person, a_round, a_team
from trajectory.enrolment import PersonRef
from trajectory.language import Language
from trajectory.roles import Role
from trajectory.teams import RosterChangeKind
from use_cases.notices import NoticeKind

ADDED = date(2027, 1, 11)
HOME = Address("https://smba.trafficmanager.net/emea/", "tenant", "29:samira", "a:samira")


async def enrolled_as(desk, value):
    async with desk.writing() as work:
        person = await work.people.record_ref(PersonRef(value))
        await work.commit()
    return person


async def speaks(desk, name, *, account=None, language=Language.NL, mail=None):
    """Somebody says something; Teams told us this account and mail address, or none."""
    async with desk.writing() as work:
        person = await work.people.record_seen(
            Seen(
                object_id=object_id(name),
                name=name.capitalize(),
                upn=account,
                language=language,
                mail=mail,
            )
        )
        await work.commit()
    return person


async def everybody(desk):
    async with desk.reading() as work:
        teams = await work.teams.all()
        return {id for team in teams for id in team.people}


async def team_named(desk, name):
    async with desk.reading() as work:
        return (await work.teams.by_names([name]))[name.casefold()]


async def test_a_person_is_enrolled_once_however_often_they_are_named(desk):
    first = await enrolled_as(desk, upn("samira"))
    assert await enrolled_as(desk, upn("samira")) == first
    assert (first.upn, first.object_id, first.called) == (upn("samira"), None, "samira")


async def test_whoever_was_enrolled_by_account_is_recognised_when_they_speak(desk):
    enrolled = await enrolled_as(desk, upn("samira"))
    seen = await speaks(desk, "samira", account=upn("samira"))
    assert seen.id == enrolled.id
    assert (seen.object_id, seen.called) == (object_id("samira"), "Samira")


async def test_whoever_was_enrolled_by_object_id_is_recognised_and_the_account_is_learnt(desk):
    enrolled = await enrolled_as(desk, object_id("samira"))
    seen = await speaks(desk, "samira", account=upn("samira"))
    assert seen.id == enrolled.id
    assert (await enrolled_as(desk, upn("samira"))).id == enrolled.id


async def test_whoever_spoke_before_being_enrolled_is_the_same_person(desk):
    seen = await speaks(desk, "samira", account=upn("samira"))
    assert (await enrolled_as(desk, upn("samira"))).id == seen.id
    assert (await enrolled_as(desk, object_id("samira"))).id == seen.id


async def test_an_account_that_was_somebody_elses_brings_nothing_of_theirs_along(desk):
    """Jansen left; the new Jansen got the same account name."""
    old = await speaks(desk, "jansen-the-first", account="jansen@amsterdam.example")
    new = await speaks(desk, "jansen-the-second", account="jansen@amsterdam.example")
    assert new.id != old.id
    assert new.upn == "jansen@amsterdam.example"
    async with desk.reading() as work:
        kept = await work.people.get(old.id)
    assert (kept.object_id, kept.upn) == (object_id("jansen-the-first"), None)


# ---- renamed, or enrolled by mail


async def test_who_is_called_otherwise_since_is_the_same_person(desk):
    """Samira married: her account has another name, and her object id is what it was."""
    seen = await speaks(desk, "samira", account=upn("samira"))
    again = await speaks(desk, "samira", account=upn("samira.haddad"))
    assert (again.id, again.upn) == (seen.id, upn("samira.haddad"))


async def test_an_enrolment_under_the_new_name_joins_them(desk):
    await speaks(desk, "samira", account=upn("samira"))
    inkomen = await a_team(desk, "Inkomen")
    new = await enrolled_as(desk, upn("samira.haddad"))
    async with desk.writing() as work:
        await work.teams.enrol([replace(inkomen, name="Zorg", members=(new.id,))])
        await work.commit()
    again = await speaks(desk, "samira", account=upn("samira.haddad"))
    async with desk.reading() as work:
        named = [team.name for team in await work.teams.of_person(again.id)]
        waiting = {one.id for one in await work.people.never_seen_or_asked()}
    assert named == ["Inkomen", "Zorg"]
    assert not waiting & {new.id, again.id}
    assert again.upn == upn("samira.haddad")


async def test_who_was_enrolled_by_mail_is_found_and_the_list_knows_them_still(desk):
    """The account name is a staff number; HR's list holds the mail address."""
    enrolled = await enrolled_as(desk, upn("samira"))
    seen = await speaks(desk, "samira", account=upn("p100"), mail=upn("samira"))
    assert (seen.id, seen.object_id) == (enrolled.id, object_id("samira"))
    assert await enrolled_as(desk, upn("samira")) == seen


async def test_who_was_enrolled_by_mail_and_by_account_is_one_person(desk):
    by_mail, by_account = [await enrolled_as(desk, upn(name)) for name in ("samira", "p100")]
    seen = await speaks(desk, "samira", account=upn("p100"), mail=upn("samira"))
    assert seen.id in (by_mail.id, by_account.id)
    async with desk.reading() as work:
        assert len(await work.people.many((by_mail.id, by_account.id))) == 1


async def test_a_mail_address_that_is_somebodys_account_brings_nothing_of_theirs_along(desk):
    """The secretary's card shows the address of the whole office, with which Kofi signs in."""
    kofi = await speaks(desk, "kofi", account=upn("kofi"))
    other = await speaks(desk, "samira", account=upn("samira"), mail=upn("kofi"))
    assert other.id != kofi.id
    async with desk.reading() as work:
        assert (await work.people.by_ref(PersonRef(upn("kofi")))).id == kofi.id


async def test_a_list_may_hold_either_name_also_of_who_spoke_before(desk):
    seen = await speaks(desk, "samira", account=upn("p100"), mail=upn("samira"))
    assert (await enrolled_as(desk, upn("samira"))).id == seen.id
    assert (await enrolled_as(desk, upn("p100"))).id == seen.id
    assert seen.accounts == (object_id("samira"), upn("p100")), "a mail address signs in nowhere"


async def test_a_mail_address_that_two_people_share_is_neither(desk):
    both = [
        await speaks(desk, name, account=upn(name), mail=upn("loket"))
        for name in ("samira", "kofi")
    ]
    third = await enrolled_as(desk, upn("loket"))
    assert third.id not in {one.id for one in both}


# ---- corrected by the programme lead


async def test_a_wrong_account_is_corrected_to_somebody_nobody_has_seen(desk):
    wrong = await enrolled_as(desk, "smira@amsterdam.example")
    async with desk.writing() as work:
        right = await work.people.correct(wrong.id, PersonRef(upn("samira")))
        await work.commit()
    assert (right.id, right.upn) == (wrong.id, upn("samira"))


async def test_a_wrong_account_is_corrected_to_somebody_who_spoke(desk):
    seen = await speaks(desk, "samira", account=upn("p100"))
    team = await a_team(desk, "Inkomen", members=("smira", "kofi"))
    wrong = await enrolled_as(desk, upn("smira"))
    async with desk.writing() as work:
        right = await work.people.correct(wrong.id, PersonRef(upn("p100")))
        await work.commit()
    assert right.id == seen.id
    assert set((await team_named(desk, "Inkomen")).members) == {
        seen.id,
        *(id for id in team.members if id != wrong.id),
    }


async def test_nobody_who_spoke_is_made_somebody_else(desk):
    seen = await speaks(desk, "samira", account=upn("samira"))
    async with desk.writing() as work:
        with pytest.raises(LookupError):
            await work.people.correct(seen.id, PersonRef(upn("kofi")))


async def test_a_correction_gives_nobody_two_parts_that_do_not_go_together(desk):
    seen = await speaks(desk, "marleen", account=upn("marleen"))
    await a_team(desk, "Inkomen", members=("smira", "kofi"))
    wrong = await enrolled_as(desk, upn("smira"))
    async with desk.writing() as work:
        assert await work.people.correct(wrong.id, PersonRef(upn("marleen"))) is None
        assert (await work.people.get(seen.id)).id != wrong.id


# ---- named in two ways in two teams


async def twice_enrolled(desk):
    """Samira is a member of Inkomen by account, and of Zorg by object id."""
    by_account = (await enrolled_as(desk, upn("samira"))).id
    inkomen = await a_team(desk, "Inkomen")
    by_id = await enrolled_as(desk, object_id("samira"))
    zorg = await a_team(desk, "Zorg", members=("kofi",), guides=("nadia", "tariq", "els"))
    async with desk.writing() as work:
        await work.teams.add_member(zorg.id, by_id.id, ADDED)
        await work.commit()
    assert by_account in inkomen.members
    assert by_account != by_id.id
    return by_account, by_id.id


async def test_two_rows_of_one_person_become_one_when_the_person_speaks(desk):
    by_account, by_id = await twice_enrolled(desk)
    seen = await speaks(desk, "samira", account=upn("samira"))
    assert seen.id == by_id
    assert seen.upn == upn("samira")
    async with desk.reading() as work:
        assert [team.name for team in await work.teams.of_person(by_id)] == ["Inkomen", "Zorg"]
        assert await work.teams.of_person(by_account) == []
        with pytest.raises(LookupError):
            await work.people.get(by_account)


async def test_speaking_again_changes_nothing_more(desk):
    await twice_enrolled(desk)
    once = await speaks(desk, "samira", account=upn("samira"))
    assert await speaks(desk, "samira", account=upn("samira")) == once


async def test_an_invitation_and_what_waits_to_be_sent_move_along(desk):
    by_account, by_id = await twice_enrolled(desk)
    scan = await a_round(desk, await team_named(desk, "Inkomen"))
    async with desk.writing() as work:
        await work.invitations.freeze(scan.id, (by_account,))
        await work.outbox.plan(Notice(NoticeKind.INVITATION, by_account, scan.id, NOW))
        await work.commit()
    await speaks(desk, "samira", account=upn("samira"))
    async with desk.writing() as work:
        assert await work.invitations.of_round(scan.id) == (by_id,)
        [notice] = await work.claims.claim("w", NOW, until=NOW, most=10, kinds=NoticeKind)
    assert (notice.person, notice.subject) == (by_id, scan.id)


async def test_a_proposal_about_a_person_moves_along(desk):
    by_account, by_id = await twice_enrolled(desk)
    team = await team_named(desk, "Inkomen")
    async with desk.writing() as work:
        change = await work.roster_changes.propose(
            team_id=team.id,
            kind=RosterChangeKind.LEFT,
            person=by_account,
            proposed_by=by_account,
        )
        await work.commit()
    await speaks(desk, "samira", account=upn("samira"))
    async with desk.reading() as work:
        change = await work.roster_changes.get(change.id)
    assert (change.person, change.proposed_by) == (by_id, by_id)


async def test_whoever_stands_twice_on_one_list_is_asked_and_told_once(desk):
    by_account, by_id = await twice_enrolled(desk)
    team = await team_named(desk, "Inkomen")
    scan = await a_round(desk, team)
    async with desk.writing() as work:
        await work.teams.add_member(team.id, by_id, ADDED)
        await work.invitations.freeze(scan.id, (by_account, by_id))
        for row in (by_account, by_id):
            await work.outbox.plan(Notice(NoticeKind.INVITATION, row, scan.id, NOW))
        await work.commit()
    await speaks(desk, "samira", account=upn("samira"))
    async with desk.writing() as work:
        assert await work.invitations.of_round(scan.id) == (by_id,)
        assert len(await work.claims.claim("w", NOW, until=NOW, most=10, kinds=NoticeKind)) == 1
    assert (await team_named(desk, "Inkomen")).members.count(by_id) == 1


async def test_a_manager_named_in_two_ways_stays_the_manager(desk):
    by_account = await a_person(desk, "samira")
    await a_team(desk, "Inkomen", members=("kofi",), guides=("samira", "tariq", "els"))
    by_id = await enrolled_as(desk, object_id("samira"))
    await speaks(desk, "samira", account=upn("samira"))
    team = await team_named(desk, "Inkomen")
    assert team.roles_of(by_id.id) == {Role.MANAGER}
    assert by_account not in await everybody(desk)


@pytest.mark.parametrize("guides", [("samira", "tariq", "els"), ("marleen", "samira", "els")])
async def test_joining_never_gives_anybody_two_parts_that_do_not_go_together(desk, guides):
    """Manager or trainer by account, and a member by object id: they stay two people."""
    team = await a_team(desk, "Inkomen", members=("kofi",), guides=guides)
    by_id = await enrolled_as(desk, object_id("samira"))
    async with desk.writing() as work:
        await work.teams.add_member(team.id, by_id.id, ADDED)
        await work.commit()
    seen = await speaks(desk, "samira", account=upn("samira"))
    assert (seen.id, seen.upn) == (by_id.id, None)
    assert (await team_named(desk, "Inkomen")).roles_of(seen.id) == {Role.MEMBER}


async def test_one_person_may_turn_out_to_be_trainer_and_coach(desk):
    by_id = await enrolled_as(desk, object_id("els"))
    team = await a_team(desk, "Inkomen")
    async with desk.writing() as work:
        zorg = replace(team, name="Zorg", trainer=by_id.id, members=())
        await work.teams.enrol([zorg])
        await work.commit()
    seen = await speaks(desk, "els", account=upn("els"))
    assert (await team_named(desk, "Zorg")).roles_of(seen.id) == {Role.TRAINER, Role.COACH}


async def test_two_events_of_one_newcomer_at_the_same_moment_make_one_person(desk):
    """Teams tells an installation twice, at once."""
    await enrolled_as(desk, upn("samira"))
    both = await asyncio.gather(*(speaks(desk, "samira", account=upn("samira")) for _ in range(4)))
    assert len({person.id for person in both}) == 1


async def test_two_leads_enrol_the_same_newcomer_at_the_same_moment(desk):
    both = await asyncio.gather(*(enrolled_as(desk, upn("samira")) for _ in range(4)))
    assert len({person.id for person in both}) == 1


# ---- language, reminders, address


async def test_the_language_follows_the_client_until_it_is_chosen(desk):
    person = await speaks(desk, "samira", language=Language.EN)
    assert person.language is Language.EN
    async with desk.writing() as work:
        await work.people.choose_language(person.id, Language.NL)
        await work.commit()
    again = await speaks(desk, "samira", language=Language.EN)
    assert (again.language, again.language_chosen) == (Language.NL, True)


async def test_each_kind_of_reminder_is_wanted_until_somebody_stops_it(desk):
    person, day = await speaks(desk, "samira"), date(2027, 3, 12)
    assert person.wants("questions", day)
    async with desk.writing() as work:
        await work.people.silence(person.id, ["input", "tips"])
        await work.people.silence(person.id, ["sessions", "tips"], day)
        await work.commit()
    person = await speaks(desk, "samira")
    assert [one for one in KINDS if person.stopped(one)] == ["input"]
    assert [person.silent_until(one) for one in KINDS] == [None, None, day, day]
    assert [one for one in KINDS if person.wants(one, day)] == ["questions", "sessions", "tips"]
    assert not person.wants("tips", date(2027, 3, 11))
    async with desk.writing() as work:
        await work.people.resume(person.id, ["input", "sessions"])
        await work.commit()
    person = await speaks(desk, "samira")
    assert [one for one in KINDS if person.wants(one, date(2027, 3, 11))] == KINDS[:3]


KINDS = ["questions", "input", "sessions", "tips"]


async def test_an_address_is_kept_until_the_app_is_removed(desk):
    person = await speaks(desk, "samira")
    async with desk.writing() as work:
        assert await work.people.address(person.id) is None
        await work.people.record_address(person.id, HOME)
        await work.commit()
    async with desk.writing() as work:
        assert await work.people.address(person.id) == HOME
        await work.people.forget_address(person.id)
        await work.commit()
    async with desk.reading() as work:
        assert await work.people.address(person.id) is None


async def test_a_known_chat_is_not_lost_by_an_event_without_one(desk):
    person = await speaks(desk, "samira")
    async with desk.writing() as work:
        await work.people.record_address(person.id, HOME)
        no_chat = Address(HOME.service_url, HOME.tenant_id, HOME.user_id, None)
        await work.people.record_address(person.id, no_chat)
        assert await work.people.address(person.id) == HOME


async def test_people_come_in_the_order_they_are_asked_for(desk):
    ids = tuple([await a_person(desk, name) for name in ("samira", "kofi", "mei")])
    async with desk.reading() as work:
        asked = (ids[2], "nobody", ids[0])
        assert [person.id for person in await work.people.many(asked)] == [ids[2], ids[0]]


async def test_nobody_has_an_unknown_id(desk):
    async with desk.reading() as work:
        assert await work.people.by_object_id(object_id("samira")) is None
        assert await work.people.by_ref(PersonRef(upn("samira"))) is None
        with pytest.raises(LookupError):
            await work.people.get("nobody")
