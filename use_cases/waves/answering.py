"""Managers say whether their month fits; the lead hears it, and hears of silence as silence."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import Invalid, NotAllowed, Stale
from trajectory.planning.working_days import ZONE
from trajectory.teams import Team
from trajectory.waves.wave import ANSWER_WITHIN, Fits, Wave, WaveGroup, WaveState
from use_cases.council.members import leads_of
from use_cases.notices import NoticeKind
from use_cases.principal import Principal
from use_cases.services import Services
from use_cases.units.folding import fold
from use_cases.units.tree import day
from use_cases.waves.reading import KnownWave, known_wave


async def ask(principal: Principal, wave_id: str) -> KnownWave:
    """Ask every manager who did not answer yet whether the month fits, and tell guides which groups
    are meant for them.

    Raises:
        NotAllowed: it is not theirs. Stale: it lies before the directorate, or nothing is proposed.
    """
    today = day(principal)
    async with principal.services.desk.writing() as work:
        known = await known_wave(work, principal, wave_id)
        wave = known.wave
        if not wave.open or not known.places:
            raise Stale("wave-nothing-to-ask")
        due = principal.services.library.calendar.after(today, ANSWER_WITHIN)
        await work.waves.ask(wave_id, today, due)
        open_ = [one for one in known.places if one.said is None]
        await work.outbox.plan(
            *(
                Notice(
                    NoticeKind.WAVE_ASKED,
                    manager,
                    subject_of(wave, one),
                    principal.now,
                    wave.version,
                )
                for one in open_
                for manager in known.teams[one.team].managers
            ),
            *list_notices(known, principal.now, wave.version),
        )
        known = await known_wave(work, principal, wave_id)
        await work.commit()
    return known


def subject_of(wave: Wave, place: WaveGroup) -> str:
    return f"{wave.id}/{place.team}"


def list_notices(known: KnownWave, now: datetime, nth: int) -> list[Notice]:
    """For each guide of the wave: which groups are theirs."""
    guides = {id for one in known.places for id in one.guides}
    return [Notice(NoticeKind.WAVE_LIST, id, known.wave.id, now, nth) for id in sorted(guides)]


@dataclass(frozen=True, slots=True)
class Asked:
    """A group of a wave as its manager, or a guide of it, sees it."""

    wave: Wave
    team: Team
    place: WaveGroup
    minutes: int
    """Of each participant."""


async def asked_of(work: Work, wave_id: str, team_id: str) -> Asked | None:
    """A group of a wave; None when it stands in it no longer."""
    wave = await work.waves.get(wave_id)
    team = await work.teams.get(team_id) if wave else None
    if wave is None or team is None:
        return None
    places = (await work.waves.places([wave_id]))[wave_id]
    place = next((one for one in places if one.team == team_id), None)
    if place is None:
        return None
    people = len({*team.members, *team.managers})
    return Asked(wave, team, place, place.takes.minutes // max(1, people))


async def asked_manager(work: Work, principal: Principal, wave_id: str, team_id: str) -> Asked:
    """The same for its manager.

    Raises:
        NotAllowed: they do not manage it, or it is in no such wave; both sound the same.
    """
    found = await asked_of(work, wave_id, team_id)
    if found is None or principal.person.id not in found.team.managers:
        raise NotAllowed
    return found


async def answer(
    principal: Principal, wave_id: str, team_id: str, month: date | None, said: str
) -> Asked:
    """A manager says whether this month fits; the last word counts until it is laid.

    Raises:
        NotAllowed: they do not manage that team. Stale: it is another month by now, or too late.
        Invalid: neither yes nor no.
    """
    if said not in list(Fits):
        raise Invalid("wave-fits-choose")
    async with principal.services.desk.writing() as work:
        found = await asked_manager(work, principal, wave_id, team_id)
        if found.wave.state is not WaveState.ASKED or found.place.start != month:
            raise Stale("wave-month-changed")
        place = replace(found.place, said=Fits(said))
        if place != found.place:
            await work.waves.put(wave_id, place)
            await fold(work, principal, [NoticeKind.WAVE_ASKED], subject_of(found.wave, place))
            places = (await work.waves.places([wave_id]))[wave_id]
            if all(one.said for one in places):
                await _tell(work, principal.services, found.wave, principal.now)
        await work.commit()
    return replace(found, place=place)


async def _tell(work: Work, services: Services, wave: Wave, now: datetime) -> None:
    """The lead hears what was said, and of whom nothing was heard."""
    organisation, today = await work.units.organisation(), now.astimezone(ZONE).date()
    leads = await leads_of(work, services, organisation, wave.unit, today)
    await work.waves.tell(wave.id)
    nth = int(now.timestamp()) // 60
    await work.outbox.plan(*(Notice(NoticeKind.WAVE_HEARD, id, wave.id, now, nth) for id in leads))


async def keep(services: Services, now: datetime) -> None:
    """Tell leads of what was said, once the days to answer are over."""
    today = now.astimezone(ZONE).date()
    async with services.desk.writing() as work:
        for wave in await work.waves.untold():
            if wave.due is not None and wave.due < today:
                await _tell(work, services, wave, now)
        await work.commit()
