"""Every morning the clock looks for what would fade: late steps, agreements, groups, summaries that
are not there, results of which nobody told what was done. It lets teams rest whose lead put them on
hold, and go on. It moves deadlines of dates that people heard of late, says which rounds people
hear of too late or not at all, makes the pictures of departments that can be made, asks for support
before a norm day, and asks every year what of its norm a team keeps. It says which questions of the
works council wait for an answer, asks owners of actions where these stand, fixes the figures of a
quarter that is over, and reminds of reports that nobody laid down or decided on. It ends calendars
of whoever guides no team any more, forgets free days that are past, and tells leads which managers
said whether a month fits. It gives places in events that closed to those who wait, and once a
month it says what there is for whoever is between two trajectories."""

from datetime import datetime

from use_cases import agreements, one_on_one
from use_cases.agenda import feed, offering
from use_cases.council import questions
from use_cases.follow_up import department_picture, result_use
from use_cases.listening import events, month
from use_cases.norms import shared_editions, support_rounds, yearly
from use_cases.peer_groups import peer_groups
from use_cases.plan import saying
from use_cases.planning import deadlines
from use_cases.progress import late, taking_up
from use_cases.progress.progress import today_of
from use_cases.reports import figures, reminding
from use_cases.rounds import late_invitations, not_delivered
from use_cases.services import Services
from use_cases.sessions import missing_summaries
from use_cases.units import holding
from use_cases.waves import answering


async def keep(services: Services, now: datetime) -> None:
    """Do everything that is due today; may be repeated, and tells or makes nothing twice."""
    await holding.keep(services, now)
    await deadlines.keep(services, now)
    await late_invitations.tell(services, now)
    await not_delivered.look(services, now)
    await late.tell_late(services, now)
    await taking_up.ask(services, now)
    await agreements.remind(services, now)
    await peer_groups.keep(services, now)
    await missing_summaries.ask(services, now)
    await result_use.ask(services, now)
    await one_on_one.plan(services, now)
    await shared_editions.make(services, now)
    await department_picture.make_pictures(services, now)
    await support_rounds.open_before(services, now)
    await yearly.ask(services, now)
    await questions.keep(services, now)
    await saying.keep(services, now)
    await figures.keep(services, now)
    await reminding.keep(services, now)
    await feed.keep(services, now)
    await offering.keep(services, today_of(now))
    await answering.keep(services, now)
    await events.keep(services, now)
    await month.keep(services, now)
