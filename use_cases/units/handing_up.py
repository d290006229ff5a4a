"""The lead lays a team before the directorate; its manager sees the sentence first."""

from dataclasses import dataclass

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import Invalid, NotAllowed, Stale
from trajectory.planning.working_days import at
from trajectory.roles import Action
from trajectory.rounds.round_dates import OPENS
from trajectory.teams import Team
from trajectory.units.handing_up import LONGEST_SENTENCE, MANAGER_FIRST, HandedUp
from trajectory.units.organisation import Organisation
from trajectory.units.parts import UnitAction, UnitPart
from trajectory.units.units import Unit
from use_cases.notices import NoticeKind
from use_cases.principal import Principal
from use_cases.units.folding import fold
from use_cases.units.mandates import unit_of_team
from use_cases.units.tree import day, known_unit, require


@dataclass(frozen=True, slots=True)
class Laid:
    """What lies before a directorate, with the team that it is about."""

    handed_up: HandedUp
    team: Team


async def hand_up(principal: Principal, team_id: str, sentence: str) -> Laid:
    """Lay a team before the directorate of its unit. Managers hear it now, the directorate some
    working days later.

    Raises:
        Stale: it lies there already. Stale, NotFound, NotAllowed: as `Principal.team`.
        Invalid: no sentence, too long a one, or nobody to lay it before.
    """
    if not sentence or len(sentence) > LONGEST_SENTENCE:
        raise Invalid("hand-up-sentence", most=LONGEST_SENTENCE)
    async with principal.services.desk.writing() as work:
        team = await principal.team(work, team_id, Action.SEE_ALL_PROGRESS)
        organisation = await work.units.organisation()
        unit = await unit_of_team(work, team.id, day(principal))
        people = await _directors(work, principal, organisation, unit)
        if await _of_team(work, unit, team) is not None:
            raise Stale("hand-up-there", team=team.name)
        calendar = principal.services.library.calendar
        shown = calendar.after(day(principal), MANAGER_FIRST)
        laid = await work.hand_ups.lay(team=team.id, unit=unit, sentence=sentence, shown=shown)
        await work.outbox.plan(
            *(
                Notice(NoticeKind.HANDED_UP_FIRST, id, laid.id, principal.now)
                for id in team.managers
            ),
            *(Notice(NoticeKind.HANDED_UP, id, laid.id, at(shown, OPENS)) for id in people),
        )
        await work.commit()
    return Laid(laid, team)


async def _of_team(work: Work, unit: str, team: Team) -> HandedUp | None:
    return next((one for one in await work.hand_ups.open_in([unit]) if one.team == team.id), None)


async def _directors(
    work: Work, principal: Principal, organisation: Organisation, unit: str
) -> list[str]:
    """Who directs this unit today: nearest first those of the unit, else whom the settings name.

    Raises:
        Invalid: nobody does, or the team belongs to no unit.
    """
    today = day(principal)
    found = organisation.about(unit, frozenset({UnitPart.DIRECTORATE}), today)
    people = sorted({one.person for one in found if one.period.holds(today)})
    if unit and not people:
        named = sorted(principal.services.directorate)
        known = [await work.people.by_object_id(one) for one in named]
        people = [one.id for one in known if one is not None]
    if not people:
        raise Invalid("hand-up-nobody")
    return people


async def laid_before(work: Work, principal: Principal, unit_id: str) -> tuple[Unit, list[Laid]]:
    """What lies before the directorate of a unit: for the lead all of it, for the directorate what
    the manager has known for long enough.

    Raises:
        NotAllowed: it is not theirs to see.
    """
    organisation = await work.units.organisation()
    unit = known_unit(organisation, principal, unit_id)
    require(principal, UnitAction.SEE_HANDED_UP, unit_id)
    found = await work.hand_ups.open_in(organisation.tree.under(unit_id))
    if not principal.mandate.may(UnitAction.SEE_TEAMS, unit_id):
        found = [one for one in found if one.seen_by_directorate(day(principal))]
    teams = {team.id: team for team in await work.teams.many([one.team for one in found])}
    return unit, [Laid(one, teams[one.team]) for one in found if one.team in teams]


async def take_off(principal: Principal, handed_up_id: str) -> Laid:
    """It lies there no longer: what was asked was done, or need not be.

    Raises:
        NotAllowed: the team is not theirs. Stale: it was taken off already.
    """
    async with principal.services.desk.writing() as work:
        one = await work.hand_ups.get(handed_up_id)
        if one is None:
            raise NotAllowed
        team = await principal.team(work, one.team, Action.SEE_ALL_PROGRESS)
        if one.ended is not None:
            raise Stale("hand-up-gone", team=team.name)
        await work.hand_ups.end(one.id, day(principal))
        await work.outbox.cancel(NoticeKind.HANDED_UP, one.id)
        await fold(work, principal, [NoticeKind.HANDED_UP_FIRST, NoticeKind.HANDED_UP], one.id)
        await work.commit()
    return Laid(one, team)
