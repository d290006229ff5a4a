"""Seals over rows that decide who may read or what is shown (trust.md, rule 4)."""

from datetime import date, time

import pytest
from sqlalchemy import text

from bot.notary import FRESH, KeyStoreNotary
from storage.ballots.box import Boxes
from storage.keys.key_store import keep
from storage.people.seen import Seen
from storage.seals.records import Record
from storage.seals.whole import Fault, broken, reseal, seal_everything, settle_all
from storage.work import Desk
from tests.notary import MemoryKeys, a_notary
from tests.storage.conftest import NOW, a_person, a_round, a_team, plan
from trajectory.enrolment import PersonRef
from trajectory.errors import StandsStill
from trajectory.language import Language
from trajectory.planning.working_hours import WorkingHours
from trajectory.roles import Role
from trajectory.rounds.pictures import Picture
from trajectory.rounds.release import ItemRelease, Release, Word
from trajectory.rounds.rounds import RoundState
from trajectory.teams import TrajectoryState

ADDED = date(2027, 1, 11)
WORDS = Release("teamscan@1", (ItemRelease("safe-help", Word.FEW),))


@pytest.fixture
def keys():
    return MemoryKeys()


@pytest.fixture
def notary(keys):
    return a_notary(keys)


@pytest.fixture
async def team(desk):
    return await a_team(desk)


@pytest.fixture
async def scan(desk, team):
    return await a_round(desk, team)


async def by_hand(database, statement, **values):
    """Whoever may write in the database, and has no key."""
    async with database.transaction() as connection:
        await connection.execute(text(statement), values)


async def kept(database):
    async with database.snapshot() as connection:
        rows = await connection.execute(text("SELECT * FROM seal"))
        return [dict(row) for row in rows.mappings()]


async def put_back(database, rows):
    """Seals as they were a while ago."""
    await by_hand(database, "DELETE FROM seal")
    for row in rows:
        names = ", ".join(row)
        places = ", ".join(f":{name}" for name in row)
        await by_hand(database, f"INSERT INTO seal ({names}) VALUES ({places})", **row)


async def released(desk, database, notary, scan):
    async with Boxes(database, notary).writing() as box:
        await box.releases.record(scan.id, WORDS)
        await box.rounds.move_to(scan.id, RoundState.RELEASED)
        await box.commit()


async def reads(desk, team, scan):
    async with desk.reading() as work:
        await work.teams.get(team.id)
        await work.trajectories.of_team(team.id)
        await work.rounds.get(scan.id)
        await work.releases.get(scan.id)


EDITS = {
    "the trainer": "UPDATE team SET trainer_id = manager_id",
    "a member": "DELETE FROM team_member WHERE person_id = "
    "(SELECT min(person_id) FROM team_member)",
    "a second manager": "UPDATE team_member SET leads = TRUE WHERE person_id = "
    "(SELECT min(person_id) FROM team_member)",
    "who a person is": "UPDATE person SET upn = 'eve@amsterdam.example' WHERE upn LIKE 'tariq%'",
    "what a person is called": "UPDATE person SET name = 'Eve' WHERE upn LIKE 'tariq%'",
    "the day of a result": "UPDATE round SET visible = opens",
    "the instrument": "UPDATE round SET instrument = 'teamscan-mt@1'",
    "the words of a result": 'UPDATE release SET words = \'[["safe-help", "most"]]\'',
}
EDITED_SEALS = {
    "another": "UPDATE seal SET mac = :mac WHERE kind = 'people'",
    "none": "DELETE FROM seal WHERE kind = 'people'",
}


@pytest.mark.parametrize("edited", EDITS)
async def test_what_somebody_edited_gives_nobody_anything(
    database, desk, notary, team, scan, edited
):
    await released(desk, database, notary, scan)
    await reads(desk, team, scan)
    await by_hand(database, EDITS[edited])
    with pytest.raises(StandsStill):
        await reads(desk, team, scan)
    assert await broken(database, notary)


class Counting(MemoryKeys):
    """A key store that counts what it is asked."""

    def __init__(self):
        super().__init__()
        self.asked = 0

    def get(self, name):
        self.asked += 1
        return super().get(name)

    def many(self, names):
        self.asked += 1
        return super().many(names)


@pytest.mark.parametrize("teams", [1, 8])
async def test_the_key_store_is_asked_for_the_records_of_many_teams_at_once(database, teams):
    """As the board of a municipality reads them: on the first day, and again after a minute."""
    moments, keys = [0.0], Counting()
    notary = a_notary(keys, lambda: moments[0])
    desk = Desk(database, notary)
    for number in range(teams):
        await a_team(desk, name=f"Team {number}")
    for _ in range(2):
        moments[0] += FRESH
        keys.asked = 0
        async with desk.reading() as work:
            assert len(await work.teams.all()) == teams
        assert keys.asked == 1
        async with desk.reading() as work:
            await work.teams.all()
        assert keys.asked == 1, "they are known for a minute"


@pytest.mark.parametrize("edited", EDITED_SEALS)
@pytest.mark.parametrize("known", ["just read", "not read yet"])
async def test_an_edited_seal_is_noticed_within_a_minute(database, keys, edited, known):
    """By whoever just read the rows, which are true; at once by anybody else."""
    moments = [0.0]
    notary = a_notary(keys, lambda: moments[0])
    desk = Desk(database, notary)
    team = await a_team(desk)
    scan = await a_round(desk, team)
    await released(desk, database, notary, scan)
    await reads(desk, team, scan)
    statement = EDITED_SEALS[edited]
    await by_hand(database, statement, **({"mac": b"m" * 32} if ":mac" in statement else {}))
    if known == "just read":
        await reads(desk, team, scan)
        moments[0] += FRESH
    else:
        desk = Desk(database, a_notary(keys))
    with pytest.raises(StandsStill):
        await reads(desk, team, scan)
    assert await broken(database, notary)


async def pictured(desk, department, scan, made=ADDED):
    """A picture of a department, as the clock makes it."""
    async with desk.writing() as work:
        await work.pictures.record(department.id, Picture(frozenset([scan.id]), 7), made)
        await work.commit()


async def shows_a_picture(desk, department):
    async with desk.reading() as work:
        return await work.pictures.newest(department.id)


async def makes_pictures(desk, scan):
    async with desk.reading() as work:
        return await work.pictures.used([scan.id])


async def test_a_picture_is_sealed_with_its_department(database, desk, notary, team, scan):
    assert await shows_a_picture(desk, team) is None
    await pictured(desk, team, scan)
    assert (await shows_a_picture(desk, team)).rounds == {scan.id}
    assert await makes_pictures(desk, scan) == {scan.id}
    assert await broken(database, notary) == []
    await reseal(database, notary)
    assert await shows_a_picture(desk, team) is not None


BY_HAND = {
    "one more": "INSERT INTO picture VALUES ('x', :department, 1, '2027-12-01')",
    "of fewer teams": "UPDATE picture SET fewest = 1",
    "an older one first": "UPDATE picture SET made = '2026-01-01'",
    "of other rounds": "DELETE FROM picture_round",
}


@pytest.mark.parametrize("edited", BY_HAND)
async def test_a_picture_that_somebody_wrote_is_shown_to_nobody(
    database, desk, notary, team, scan, edited
):
    await pictured(desk, team, scan)
    values = {"department": team.id} if ":department" in BY_HAND[edited] else {}
    await by_hand(database, BY_HAND[edited], **values)
    with pytest.raises(StandsStill):
        await shows_a_picture(desk, team)
    with pytest.raises(StandsStill):
        await makes_pictures(desk, scan)
    assert [one.kind for one in await broken(database, notary)] == ["pictures"]


async def test_a_picture_that_was_written_where_there_was_none_is_shown_to_nobody(
    database, desk, notary, team
):
    statement = "INSERT INTO picture VALUES ('x', :department, 1, '2027-12-01')"
    await by_hand(database, statement, department=team.id)
    with pytest.raises(StandsStill):
        await shows_a_picture(desk, team)


async def test_a_picture_that_somebody_took_away_is_not_made_again_of_the_same_teams(
    database, desk, notary, team, scan
):
    """Two pictures that differ by a team tell its word (trust.md, rule 11)."""
    await pictured(desk, team, scan)
    await by_hand(database, "DELETE FROM picture_round")
    await by_hand(database, "DELETE FROM picture")
    with pytest.raises(StandsStill):
        await shows_a_picture(desk, team)
    with pytest.raises(StandsStill):
        await makes_pictures(desk, scan)


async def test_a_team_that_was_edited_keeps_no_other_from_anything(database, desk, notary, team):
    other = await a_team(desk, "Zorg", ("mei",), ("joris", "vera", "els"))
    await by_hand(database, "UPDATE team SET trainer_id = manager_id WHERE id = :id", id=team.id)
    async with desk.reading() as work:
        assert [one.name for one in await work.teams.all()] == ["Zorg"]
        els = (await work.people.many((other.coach,)))[0]
        assert [one.name for one in await work.teams.of_person(els.id)] == ["Zorg"]
        with pytest.raises(StandsStill):
            await work.teams.of_person(team.members[0])


async def test_a_row_that_is_put_right_fits_again(database, desk, team, notary):
    await by_hand(database, "UPDATE team SET name = name, trainer_id = manager_id")
    assert await broken(database, notary)
    await by_hand(database, "UPDATE team SET trainer_id = :id", id=team.trainer)
    assert await broken(database, notary) == []
    async with desk.reading() as work:
        assert await work.teams.get(team.id) == team


async def test_what_does_not_fit_cannot_be_changed_and_so_not_be_sealed(
    database, desk, team, notary
):
    """Somebody edits the trainer, and waits for a change that seals the row."""
    new = await a_person(desk, "nadia")
    await by_hand(database, "UPDATE team SET trainer_id = manager_id")
    async with desk.writing() as work:
        await work.teams.add_member(team.id, new, ADDED)
        with pytest.raises(StandsStill):
            await work.commit()
    assert [one.fault for one in await broken(database, notary)] == [Fault.EDITED]


async def test_rows_with_their_seals_as_they_were_before_a_change_are_noticed(
    database, desk, team, keys, notary
):
    before = await kept(database)
    new = await a_person(desk, "nadia")
    async with desk.writing() as work:
        await work.teams.hand_over(team.id, Role.TRAINER, new)
        await work.commit()
    await put_back(database, before)
    await by_hand(database, "UPDATE team SET trainer_id = :id", id=team.trainer)
    for looking in (notary, KeyStoreNotary(keys, tenant="")):
        with pytest.raises(StandsStill):
            async with Desk(database, looking).reading() as work:
                await work.teams.get(team.id)
    assert [one.fault for one in await broken(database, notary)] == [Fault.PUT_BACK]


async def test_a_seal_of_another_key_store_or_organisation_fits_nothing(database, desk, team, keys):
    for stranger in (a_notary(), KeyStoreNotary(keys, tenant="another")):
        with pytest.raises(StandsStill):
            async with Desk(database, stranger).reading() as work:
                await work.teams.get(team.id)


async def test_a_crash_before_the_commit_is_accepted_once(database, desk, team, keys, notary):
    name = f"team-{team.id}"
    record = Record.unpacked(keys.get(name))
    keys.replace(name, Record(record.number + 1, record.after, b"x" * 32).packed())
    again = KeyStoreNotary(keys, tenant="")
    async with Desk(database, again).reading() as work:
        assert await work.teams.get(team.id) == team
    await settle_all(database, again)
    assert Record.unpacked(keys.get(name)) == Record(record.number + 1, record.after, record.after)


async def test_after_a_commit_what_was_before_it_is_not_accepted(database, desk, team, keys):
    new = await a_person(desk, "nadia")
    async with desk.writing() as work:
        await work.teams.add_member(team.id, new, ADDED)
        await work.commit()
    record = Record.unpacked(keys.get(f"team-{team.id}"))
    assert record.before == record.after


async def test_every_night_all_is_sealed_with_another_key(database, desk, scan, keys, notary):
    before = {row["mac"] for row in await kept(database)}
    await notary.change_key(scan.opens.date())
    assert await reseal(database, notary)
    await notary.forget_keys()
    assert before.isdisjoint({row["mac"] for row in await kept(database)})
    assert await broken(database, notary) == []
    await notary.change_key(scan.closes.date())
    assert await reseal(database, notary)
    await notary.forget_keys()
    assert len([name for name in keys.names() if name.startswith("rights-")]) == 2


class ForgetsMeanwhile(MemoryKeys):
    """Another replica's night comes between the question what there is and the reading of it."""

    def names(self):
        there = super().names()
        for name in sorted(name for name in there if name.startswith("rights-"))[:-2]:
            self.delete(name)
        return there


class CameMeanwhile(MemoryKeys):
    """Another replica keeps something between the look and the writing."""

    def put(self, name, secret):
        self.kept.setdefault(name, b"theirs")
        super().put(name, secret)


async def test_a_night_of_another_replica_keeps_nobody_from_reading():
    ours, theirs = ForgetsMeanwhile(), MemoryKeys()
    for day in ("2026-01-01", "2026-01-02", "2026-01-03"):
        ours.put(f"rights-{day}", day.encode())
    theirs.put("rights-2026-01-03", b"2026-01-03")
    seal = await KeyStoreNotary(theirs, tenant="").seal(b"a statement")
    assert await KeyStoreNotary(ours, tenant="").fits(b"a statement", seal)


def test_what_two_replicas_keep_at_once_is_kept():
    keys = CameMeanwhile()
    keep(keys, "readers-unconfirmed", b"ours")
    assert keys.get("readers-unconfirmed") == b"ours"


async def test_at_night_a_row_that_was_edited_is_not_sealed_and_its_key_stays(
    database, desk, team, scan, keys, notary
):
    await by_hand(database, "UPDATE team SET trainer_id = manager_id")
    await notary.change_key(scan.opens.date())
    assert not await reseal(database, notary)
    await by_hand(database, "UPDATE team SET trainer_id = :id", id=team.trainer)
    assert await broken(database, notary) == []


async def test_another_replica_reads_what_this_one_sealed_at_once(database, desk, team, keys):
    other = Desk(database, KeyStoreNotary(keys, tenant=""))
    async with other.reading() as work:
        assert await work.teams.get(team.id) == team
    new = await a_person(desk, "nadia")
    async with desk.writing() as work:
        await work.teams.add_member(team.id, new, ADDED)
        await work.commit()
    async with other.reading() as work:
        assert new in (await work.teams.get(team.id)).members


async def test_what_was_there_before_seals_is_sealed_as_it_is(database, desk, team, scan, notary):
    await by_hand(database, "DELETE FROM seal")
    assert await broken(database, notary)
    assert await seal_everything(database, notary) == 1
    assert await broken(database, notary) == []
    await reads(desk, team, scan)


async def test_whoever_speaks_for_the_first_time_is_sealed_as_who_they_are(
    database, desk, team, notary
):
    async with desk.writing() as work:
        seen = await work.people.record_seen(Seen(
            object_id="00000000-0000-4000-8000-000000000077", name="Samira",
            upn="samira@amsterdam.example", language=Language.NL,
        ))  # fmt: skip
        await work.commit()
    assert seen.id in team.members
    assert await broken(database, notary) == []
    async with desk.reading() as work:
        assert await work.teams.get(team.id) == team


async def test_a_team_that_is_withdrawn_leaves_no_seal_and_no_record(
    database, desk, team, keys, notary
):
    async with desk.writing() as work:
        await work.teams.withdraw(team.id)
        await work.commit()
    assert await kept(database) == []
    assert f"team-{team.id}" not in keys.names()
    assert await broken(database, notary) == []


async def test_every_write_of_what_is_sealed_is_sealed(database, desk, notary):
    """Each way in which a store writes such a row, one after the other."""
    team, other = await a_team(desk), await a_team(desk, "Zorg", ("mei",), ("joris", "vera", "els"))
    scan = await a_round(desk, team)
    away = await a_round(desk, other)
    new = await a_person(desk, "nadia")
    release, seen = Release("teamscan@1", ()), "00000000-0000-4000-8000-0000000000{:02}"
    account = "kofi@amsterdam.example"

    async def meets(work, number, name, upn):
        return await work.people.record_seen(
            Seen(object_id=seen.format(number), name=name, upn=upn, language=Language.NL)
        )

    async def merges(work):
        """Enrolled by object id in one team and by account in another: found to be one person."""
        ref = await work.people.record_ref(PersonRef(seen.format(3)))
        await work.teams.add_member(other.id, ref.id, ADDED)
        await meets(work, 3, "Kofi", account)

    writes = {
        "a part is handed over": lambda w: w.teams.hand_over(team.id, Role.COACH, new),
        "somebody is added": lambda w: w.teams.add_member(other.id, new, ADDED),
        "somebody leaves": lambda w: w.teams.remove_member(team.id, team.members[0]),
        "working hours": lambda w: w.teams.work_at(team.id, WorkingHours(time(7), time(15))),
        "teams count from a day": lambda w: w.teams.count_from(NOW.date()),
        "somebody speaks": lambda w: meets(w, 1, "Marleen", "marleen@amsterdam.example"),
        "somebody has another name": lambda w: meets(w, 1, "Marleen J.", None),
        "two rows are one person": merges,
        "no scan": lambda w: w.trajectories.go_without_scan(away.trajectory),
        "a pause": lambda w: w.trajectories.move_to(away.trajectory, TrajectoryState.PAUSED),
        "a mailbox": lambda w: w.mailboxes.open(scan.trajectory, NOW),
        "somebody reads": lambda w: w.mailboxes.read_by(scan.trajectory, new, before_until=NOW),
        "another key": lambda w: w.mailboxes.pass_over(scan.trajectory, NOW, delivered=True),
        "it ends": lambda w: w.mailboxes.end(scan.trajectory, NOW),
        "a round opens": lambda w: w.rounds.open(scan.id, invited=8, public_key=b"k", seal=b"s"),
        "a round is extended": lambda w: w.rounds.extend(scan.id, plan=plan(), seal=b"t"),
        "a round is closed": lambda w: w.rounds.move_to(scan.id, RoundState.RELEASED),
        "a release": lambda w: w.releases.record(scan.id, release),
        "a mailbox is closed": lambda w: w.mailboxes.close(scan.trajectory),
        "somebody is erased": lambda w: w.personal_data.erase(new_member),
    }
    new_member = other.members[0]
    for name, write in writes.items():
        before = await kept(database)
        async with desk.writing() as work:
            await write(work)
            await work.commit()
        assert await broken(database, notary) == [], name
        assert name in UNSTATED or await kept(database) != before, name


UNSTATED = {"working hours", "teams count from a day"}
"""What is written in such a table and decides nothing about reading."""
