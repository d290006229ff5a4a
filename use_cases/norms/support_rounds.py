"""Rounds about support: asked privately, for all wordings of a theme at once (anonymity.md §6)."""

from collections.abc import Sequence

from trajectory.errors import Stale
from trajectory.norms import Norm, NormState, SupportFrame, askable, support_instrument
from trajectory.rounds.instrument import Theme
from trajectory.rounds.round_dates import RoundPlan, plan_small
from trajectory.rounds.rounds import Round, RoundKind
from use_cases.norms.norms import TeamNorms, norms_to_word
from use_cases.principal import Principal
from use_cases.progress.progress import today_of
from use_cases.rounds.scheduling import WantedRound, schedule


def wordings_to_ask(norms: TeamNorms, theme: Theme) -> Sequence[Norm]:
    """The wordings that a round would ask about now.

    Raises:
        Stale: nothing waits to be asked, or the group is too small for a round.
    """
    if len(norms.team.members) < RoundKind.SUPPORT.smallest:
        raise Stale("support-too-small", least=RoundKind.SUPPORT.smallest)
    wordings = askable(norms.of(theme, NormState.WORDED))
    if not wordings:
        raise Stale("support-nothing")
    return wordings


def next_dates(principal: Principal) -> RoundPlan:
    """When a round that is planned now opens, closes and is shown."""
    calendar = principal.services.library.calendar
    return plan_small(calendar, calendar.after(today_of(principal.now), 1))


async def plan(principal: Principal, team_id: str, theme: Theme, frame: SupportFrame) -> Round:
    """Plan a round about everything of a theme that was not asked; `frame` has the words around
    the team's. Whatever is worded meanwhile waits for the next one.

    Raises:
        Stale: rounds may not open yet, nothing waits to be asked, or the group is too small.
    """
    services = principal.services
    if not services.may_open_rounds:
        raise Stale("start-not-decided")
    async with services.desk.writing() as work:
        norms = await norms_to_word(work, principal, team_id)
        wordings = wordings_to_ask(norms, theme)
        instrument = support_instrument(theme, wordings, frame)
        wanted = WantedRound(RoundKind.SUPPORT, instrument, next_dates(principal))
        round_ = await schedule(work, services, norms.trajectory, wanted)
        await work.norms.ask([norm.id for norm in wordings], round_.id)
        await work.commit()
    return round_
