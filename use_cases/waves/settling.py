"""What becomes of a wave when the decision about it is confirmed or taken back."""

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.units.decisions import Decision, DecisionState
from use_cases.council.members import leads_of
from use_cases.notices import NoticeKind
from use_cases.principal import Principal
from use_cases.units.folding import fold
from use_cases.units.tree import day


async def settled(
    work: Work, principal: Principal, decision: Decision, state: DecisionState
) -> None:
    """In the transaction that settles a decision: once it is confirmed the lead may announce, and
    hears that. A decision that was taken back before that gives the wave back to the lead; what was
    announced stays."""
    wave = await work.waves.decided_by(decision.id)
    if wave is None or wave.announced is not None:
        return
    await fold(work, principal, [NoticeKind.WAVE_LAID], wave.id)
    if state is DecisionState.TAKEN_BACK:
        await work.waves.decide(wave.id, None)
        await work.waves.lay(wave.id, None)
        return
    await work.waves.confirm(wave.id)
    organisation = await work.units.organisation()
    leads = await leads_of(work, principal.services, organisation, wave.unit, day(principal))
    await work.outbox.plan(
        *(Notice(NoticeKind.WAVE_DECIDED, id, wave.id, principal.now, wave.version) for id in leads)
    )
