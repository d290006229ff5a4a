"""Scenes about messages that come by themselves: later, and people who cannot be reached."""

from datetime import timedelta

from tests.cards.stage import Stage
from tests.chat import LEAD, csv_of

STATES = {
    "agreement_due": "held",
    "invitation": "failed",
    "session_planned": "failed",
    "release": "failed",
    "teams_overdue": "failed",
}
"""What each of these kinds is made for a moment."""


async def later(stage: Stage) -> None:
    stage.album.chapter = "everyday"
    noor = stage.who("noor")
    await noor.asks("snooze")
    await noor.clicks("reminders.later", kind="all", until="2027-01-01")
    await noor.asks("stop")
    await noor.clicks("reminders.ask")
    await noor.clicks("reminders.later", kind="questions", until="2027-03-12")
    await noor.asks("my_data")
    await noor.asks("stop")
    await noor.types("later tot 1 april")
    await noor.clicks("reminders.later", kind="all", until="2027-04-01")
    await noor.clicks("reminders.resume")
    await noor.asks("resume")


async def out_of_reach(stage: Stage) -> None:
    """The manager of a new team has not installed the app."""
    stage.album.chapter = "overview"
    lead = stage.who(LEAD)
    await lead.sends(csv_of("Nieuw team", "team", ("ymke", "kwame", "hanan"), ("zus", "zo")))
    stage.town.clock.moment += timedelta(days=7)
    await stage.town.a_moment_later()
    await lead.asks("overview")
    stage.post()
    await _not_taken(stage)


async def _not_taken(stage: Stage) -> None:
    """What a policy of Teams holds back, and what Teams did not take."""
    lead = stage.who(LEAD)
    for kind, state in STATES.items():
        stage.write(
            "UPDATE outbox SET state = ?, reason = ? WHERE id = (SELECT id FROM outbox "
            "WHERE kind = ? AND state = 'sent' ORDER BY ended DESC LIMIT 1)",
            state,
            "tried",
            kind,
        )
    await lead.asks("overview")
    await lead.clicks("undelivered.show")
    stage.write("UPDATE outbox SET state = 'sent' WHERE reason = 'tried'")
    await lead.uses_old_card("undelivered.show")
