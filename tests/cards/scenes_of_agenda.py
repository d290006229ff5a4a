"""Scenes of a trainer's week: the agenda, what they offer, their calendar, and who stands in."""

from datetime import date, datetime, timedelta
from unittest.mock import patch
from uuid import uuid4

from dialogs.agenda import covering as cards
from dialogs.agenda import overview
from tests.cards.cast import Group, crew, csv_file
from tests.cards.stage import Player, Stage
from tests.chat import upn
from trajectory.agenda.offers import Hindrance
from use_cases.agenda import covering, gaps

TRAINER, COACH = "meryem", "koen"
ONE = Group("Week Een", "team", "wim", TRAINER, COACH, crew("week.een", 3))
TWO = Group("Week Twee", "team", "wim", TRAINER, COACH, crew("week.twee", 3))
LATER = Group("Week Later", "team", "wim", TRAINER, COACH, crew("week.later", 3))
BESIDE = Group("Week Ernaast", "team", "wim", "ton", "ria", crew("week.ernaast", 3))
ALSO = Group("Week Ook", "team", "wim", "uli", "ria", crew("week.ook", 3))
WEEKS = (ONE, TWO, LATER, BESIDE, ALSO)


_ON = "SELECT id FROM away WHERE since = ?"


async def week(stage: Stage) -> None:
    """From teams that have still to begin to a week in which much does not fit."""
    stage.album.chapter = "the trainer's week"
    lars, meryem = stage.who("lars"), stage.who(TRAINER)
    head = csv_file(ONE.row).splitlines()[0]
    rows = [f"{csv_file(one.row).splitlines()[1]};Inkomen" for one in WEEKS]
    await lars.hands_in("\n".join([f"{head};eenheid", *rows]))
    for name in (TRAINER, COACH, "ton"):
        await stage.who(name).arrives()
    works_there = {"role": "trainer", "person": upn(TWO.members[0])}
    await lars.uses_old_card("hand_over.confirm", team=stage.team_id(LATER), **works_there)
    await meryem.asks("agenda")
    await _declines(stage, meryem)
    for group in (ONE, TWO):
        begins = {"team": stage.team_id(group), "language": "nl"}
        await stage.who("wim").uses_old_card("start.confirm", **begins)
    await meryem.asks("agenda")
    await _offers(stage, meryem)
    await _clashes(stage, meryem)


async def _declines(stage: Stage, meryem: Player) -> None:
    later = {"team": stage.team_id(LATER)}
    await meryem.clicks("agenda.decline", **later)
    form = meryem.card
    await meryem.clicks("agenda.declined", hindrance="griep")
    for one in Hindrance:
        meryem.card = form
        await meryem.clicks("agenda.declined", hindrance=one.value)
        await meryem.clicks("agenda.show")
    await stage.at(_soon(stage))
    await meryem.clicks("agenda.decline", **later)
    await meryem.clicks("agenda.accept")
    began = {"team": stage.team_id(ONE), "hindrance": "agenda"}
    await stage.who("wim").uses_old_card("agenda.declined", **began)


async def _offers(stage: Stage, meryem: Player) -> None:
    began = {"team": stage.team_id(ONE), "hindrance": "agenda"}
    await meryem.uses_old_card("agenda.declined", **began)
    await meryem.asks("agenda")
    await meryem.clicks("agenda.offer")
    form = meryem.card
    month = f"in-{stage.town.clock.moment:%Y-%m}"
    await meryem.clicks("agenda.offer.save", **{month: "veel"})
    meryem.card = form
    await meryem.clicks("agenda.offer.save", **{month: "6"})
    await meryem.uses_old_card("agenda.offer")
    await meryem.clicks("agenda.week")
    await meryem.clicks("agenda.week.save", days="0,1", hours="9.00-11.30")


def _soon(stage: Stage) -> datetime:
    return (stage.town.clock.moment + timedelta(days=1)).replace(hour=10, minute=0)


def _tuesday(stage: Stage, weeks: int) -> date:
    """A day that is far enough."""
    today = stage.town.clock.moment.date()
    return today + timedelta(days=(1 - today.weekday()) % 7 + 7 * weeks)


def _meets(stage: Stage, group: Group, kind: str, *days: date, hours: str = "10:00 12:00") -> str:
    """The group will come together; returns the id of the session."""
    id, (starts, ends) = uuid4().hex, hours.split()
    trajectory = stage._one(
        "SELECT trajectory.id FROM trajectory JOIN team ON team.id = team_id WHERE name = ?", group
    )
    stage.write(
        "INSERT INTO session (id, trajectory_id, type, state, place, version, was, was_at, off, "
        "off_line) VALUES (?, ?, ?, 'confirmed', ?, 1, '', '', '', '')",
        *(id, trajectory, kind, group.name),
    )
    for nth, day in enumerate(days):
        clock = [f"{one}:00.000000" for one in (starts, ends)]
        stage.write(
            "INSERT INTO session_part (session_id, nth, day, starts, ends) VALUES (?, ?, ?, ?, ?)",
            *(id, nth, day.isoformat(), *clock),
        )
    return id


async def _clashes(stage: Stage, meryem: Player) -> None:
    """Everything that does not fit, and dates that lie before two teams."""
    day = _tuesday(stage, 6)
    _meets(stage, ONE, "norms", day)
    _meets(stage, TWO, "norms", day)
    _meets(stage, ONE, "collaboration", day + timedelta(days=1), hours="09:00 11:00")
    _meets(stage, TWO, "collaboration", day + timedelta(days=1), hours="11:15 13:00")
    _meets(stage, ONE, "follow-up", day + timedelta(days=4))
    await meryem.asks("agenda")
    with patch.object(overview, "SHOWN", 2):
        await meryem.asks("agenda")
    with patch.object(overview, "SHOWN", 4):
        await meryem.asks("agenda")
    await _proposed_twice(stage)
    await meryem.asks("agenda")


async def _proposed_twice(stage: Stage) -> None:
    wim = stage.who("wim")
    first = f"{_tuesday(stage, 4)}"
    for group in (ONE, TWO):
        about = {"team": stage.team_id(group), "type": "intake", "starts": "10.00"}
        dates = {"d1p1": first, "length": "0", "place": "", "answer": "5"}
        await wim.uses_old_card("plan.check", **about, **dates)
        await wim.uses_old_card("plan.ask", **about, **dates)


async def calendar(stage: Stage) -> None:
    """An address of one's own: made, fetched, renewed, stopped."""
    meryem = stage.who(TRAINER)
    await meryem.asks("agenda")
    await meryem.clicks("agenda.feed")
    await meryem.clicks("agenda.feed.renew")
    [field] = [part for part in meryem.card["body"] if part.get("id") == "address"]
    path = field["value"].removeprefix(stage.town.settings.public_url)
    async with stage.town.session.get(stage.town.address + path) as answer:
        assert answer.status == 200
    await meryem.clicks("agenda.show")
    await meryem.clicks("agenda.feed")
    await meryem.clicks("agenda.feed.end")


async def away(stage: Stage) -> None:
    """They cannot for a week; whoever plans chooses, and the team never hears why."""
    meryem, lars = stage.who(TRAINER), stage.who("lars")
    day = _tuesday(stage, 6)
    week = {"since": f"{day}", "until": f"{day + timedelta(days=3)}"}
    await meryem.asks("agenda")
    await meryem.clicks("agenda.away")
    form = meryem.card
    wrong = ({"until": ""}, {"since": "2020-01-01", "until": "2020-01-02"}, {"until": "2099-01-01"})
    for typed in wrong:
        meryem.card = form
        await meryem.clicks("agenda.away.save", **{**week, **typed})
    empty = f"{day - timedelta(days=20)}"
    await meryem.uses_old_card("agenda.away.save", since=empty, until=empty)
    await meryem.uses_old_card("agenda.away")
    await meryem.clicks("agenda.away.off")
    await meryem.uses_old_card("agenda.away.off", away="nowhere")
    now = stage.town.clock.moment.date()
    _meets(stage, ONE, "closing", now - timedelta(days=7), day + timedelta(days=1))
    _meets(stage, TWO, "coaching", day)
    await lars.asks("cover")
    await _refused_date(stage, day)
    await meryem.uses_old_card("agenda.away.save", **week)
    await meryem.asks("agenda")
    await stage.at(_soon(stage))
    await lars.asks("cover")
    with patch.object(gaps, "guides_of", lambda team: ()):
        await lars.clicks("cover.away")
    await lars.clicks("cover.show")
    await lars.clicks("cover.offers")
    await lars.clicks("cover.show")
    await lars.clicks("cover.away")
    await lars.clicks("agenda.away.save", person=stage.person_id(COACH), **week)
    await lars.clicks("cover.show")
    await _stands_in(stage, lars)


async def _refused_date(stage: Stage, day: date) -> None:
    """A date on a day on which the trainer cannot, who then can after all."""
    meryem, on = stage.who(TRAINER), f"{day - timedelta(days=6)}"
    await meryem.uses_old_card("agenda.away.save", since=on, until=on)
    about = {"team": stage.team_id(ONE), "type": "norms"}
    dates = {"d1p1": on, "starts": "13.00", "place": ""}
    await stage.who("wim").uses_old_card("plan.move.check", **about, **dates)
    await meryem.uses_old_card("agenda.away.off", away=stage._read(_ON, on))


def _gap(stage: Stage, group: Group, person: str) -> dict[str, str]:
    away = stage._read("SELECT id FROM away WHERE person_id = ?", stage.person_id(person))
    return {"gap": f"{stage.team_id(group)}/{away}"}


async def _stands_in(stage: Stage, lars: Player) -> None:
    """Somebody else, another date, nobody who fits, and cards that are too late."""
    ton, one = {"person": stage.person_id("ton")}, _gap(stage, ONE, TRAINER)
    day = _tuesday(stage, 6)
    month = {f"in-{day:%Y-%m}": "20"}
    await stage.who("ton").uses_old_card("agenda.offer.save", **month)
    await lars.uses_old_card("cover.open", **one)
    with patch.object(cards, "PEOPLE", 1):
        await lars.uses_old_card("cover.open", **one)
    with patch.object(covering, "MOST_RUNNING", 0):
        await lars.uses_old_card("cover.open", **one)
    await lars.uses_old_card("cover.open", **one)
    await lars.clicks("cover.date")
    await lars.clicks("cover.date.save")
    await lars.uses_old_card("cover.date", **one, session="nowhere")
    await lars.uses_old_card("cover.person.save", **one, person="nobody")
    await lars.uses_old_card("cover.person", **one, **ton)
    await lars.clicks("cover.person.save")
    await lars.uses_old_card("cover.open", **one)
    coach = _gap(stage, TWO, COACH)
    await lars.uses_old_card("cover.open", **coach)
    await lars.uses_old_card("cover.person", **coach, person=stage.person_id("ria"))
    await stage.at(_soon(stage))
