"""Programme leads who guide a team all the same: they read nothing there, and hear that at a start.

Enrolment and handing over refuse it; it comes about when a lead was named by account before they
were first seen, or when the settings name another lead (trust.md, rule 8).
"""

from datetime import datetime

from storage.people.outbox_rows import Notice
from storage.work import Work
from use_cases.notices import NoticeKind
from use_cases.progress.progress import today_of
from use_cases.services import Services
from use_cases.units.mandates import everybody_who_leads, mandate_of


async def tell_leads_who_guide(services: Services, now: datetime) -> int:
    """Tell each lead of every team that they train or coach, once a day at most; how many."""
    nth = today_of(now).toordinal()
    async with services.desk.writing() as work:
        found = await _leads_who_guide(work, services, now)
        await work.outbox.plan(
            *(Notice(NoticeKind.LEAD_GUIDES, lead, team, now, nth) for lead, team in found)
        )
        await work.commit()
    return len(found)


async def _leads_who_guide(work: Work, services: Services, now: datetime) -> list[tuple[str, str]]:
    """Person and team."""
    found = []
    for lead in await everybody_who_leads(work, services, today_of(now)):
        mandate = await mandate_of(work, services, await work.people.get(lead), now)
        found += [
            (lead, team.id)
            for team in await work.teams.of_person(lead)
            if lead in (team.trainer, team.coach) and mandate.reads_nothing_of(team.id)
        ]
    return found
