"""Words in reports that come from answers: released once, when a quarter is over, and told only
where their proof holds (decision 0020)."""

from collections import defaultdict
from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from datetime import date, datetime
from hashlib import sha256

from storage.work import Work
from trajectory.planning.working_days import ZONE
from trajectory.reports.released import Over, ReleasedWords
from trajectory.rounds.instrument import Level
from trajectory.rounds.pictures import department_picture
from trajectory.rounds.rounds import Round, RoundKind, RoundState
from trajectory.rounds.session_words import Evaluated, sessions_together
from trajectory.teams import Team
from trajectory.units.organisation import Organisation
from use_cases.follow_up.department_picture import picture_for_everybody
from use_cases.units.mandates import units_of_teams


async def release(work: Work, organisation: Organisation, last: date, now: datetime) -> None:
    """Release what can be told of the quarter that ended on this day.

    Raises:
        StandsStill: rows of it do not fit their seals; then nothing is released.
    """
    await work.released_words.alone()
    _, used = await work.released_words.all()
    async for words, rounds in _departments(work, organisation, last, now):
        if used.isdisjoint(rounds):
            await work.released_words.record(words, rounds)
    for words, rounds in await _sessions(work, used, last, now):
        await work.released_words.record(words, rounds)


Made = tuple[ReleasedWords, frozenset[str]]
"""Words, and the rounds that they were made of."""


async def _departments(
    work: Work, organisation: Organisation, last: date, now: datetime
) -> AsyncIterator[Made]:
    """The picture of each department as it was made, never made anew."""
    for team, unit in (await _management(work, organisation, now)).items():
        found = await picture_for_everybody(work, team)
        if found is not None:
            shown, picture = found
            name = organisation.tree.units[unit].name
            words = ReleasedWords(
                "", Over.DEPARTMENT, team.id, name, last, shown.teams, shown.words
            )
            yield words, picture.rounds


async def _management(work: Work, organisation: Organisation, now: datetime) -> Mapping[Team, str]:
    """Every management team that belongs to a unit, with that unit."""
    today = now.astimezone(ZONE).date()
    units = await units_of_teams(work, organisation.tree.units.keys(), today)
    teams = await work.teams.many(units)
    return {team: units[team.id] for team in teams if team.level is not Level.TEAM}


# ---- sessions


async def _sessions(work: Work, used: Collection[str], last: date, now: datetime) -> Sequence[Made]:
    """What the sessions of each version of a programme say together, wherever they were: of
    sessions that were never told of before."""
    made = []
    for (programme, instrument), evaluated in (await _evaluated(work, used, now)).items():
        picture = sessions_together(evaluated)
        if picture is None:
            continue
        found = [await work.releases.get(id) for id in sorted(picture.rounds)]
        releases = [one for one in found if one is not None]
        told = department_picture(releases, fewest=picture.fewest)
        subject = sha256(f"{programme} {instrument}".encode()).hexdigest()
        words = ReleasedWords("", Over.SESSIONS, subject, programme, last, len(releases), told)
        made.append((words, picture.rounds))
    return made


async def _evaluated(
    work: Work, used: Collection[str], now: datetime
) -> Mapping[tuple[str, str], list[Evaluated]]:
    """Every session whose words its team sees, by programme and questions."""
    rounds = [
        one
        for one in await work.rounds.in_state(RoundState.RELEASED)
        if one.kind is RoundKind.EVALUATION and one.shows_to_team(now) and one.id not in used
    ]
    trajectories = await work.trajectories.many([one.trajectory for one in rounds])
    programmes = {one.id: (one.team, one.programme) for one in trajectories}
    teams = {one.id: one for one in await work.teams.many({one.team for one in trajectories})}
    found: defaultdict[tuple[str, str], list[Evaluated]] = defaultdict(list)
    for one in rounds:
        team_id, programme = programmes.get(one.trajectory, ("", ""))
        if team := teams.get(team_id):
            found[programme, one.instrument].append(_seen(one, team))
    return found


def _seen(round_: Round, team: Team) -> Evaluated:
    return Evaluated(round_.id, frozenset(team.people), round_.visible)
