"""A summary that is not there: the message that asks for it, and saying that none comes."""

from dialogs.card import Card, Line
from dialogs.fields import Choice
from dialogs.scene import Scene
from dialogs.sessions.on_card import context_of, ref_on_card, title_of
from dialogs.turn import Reply
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.roles import Action
from trajectory.summaries import NoSummary
from use_cases.sessions import missing_summaries
from use_cases.sessions.missing_summaries import lacks_summary, session_without
from use_cases.sessions.team_session import session_of


async def asked_card(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For the trainer, as long as it is not there: write it, or say that none comes."""
    session = await session_of(work, scene.services, notice.subject)
    if session is None or not lacks_summary(session):
        return None
    if not scene.may(session.team, Action.WRITE_SUMMARY):
        return None
    context, last = context_of(session), session.planned.parts[-1].day
    return scene.card(
        scene.say("notice-missing-title", what=title_of(scene, session), team=session.team.name),
        [
            Line(scene.say("notice-missing", day=last)),
            *scene.lines("notice-missing-short"),
        ],
        [
            scene.button("way-write", "summary.write", primary=True, **context),
            scene.button("summary-without-button", "summary.without", primary=False, **context),
        ],
    )


async def ask_why(scene: Scene) -> Reply:
    """Why none comes, in one of a few words."""
    async with scene.services.desk.reading() as work:
        session = await session_without(work, scene.principal, ref_on_card(scene))
    say, context = scene.say, context_of(session)
    reasons = [(one.value, say("summary-without-why", reason=one)) for one in NoSummary]
    label, required = say("summary-without-label"), say("summary-without-required")
    return scene.reply(
        say("summary-without-title", what=title_of(scene, session), team=session.team.name),
        [
            *scene.lines("summary-without-what"),
            Choice("reason", label, reasons, required=required),
        ],
        [
            scene.button("summary-without-save", "summary.comes_not", primary=True, **context),
            scene.back("summary.show", **context),
        ],
    )


async def comes_not(scene: Scene) -> Reply:
    """Nobody is asked for it any more."""
    reason = scene.value("reason")
    session = await missing_summaries.comes_not(scene.principal, ref_on_card(scene), reason)
    return scene.done(
        scene.say("summary-comes-not-title", what=title_of(scene, session), team=session.team.name),
        scene.lines("summary-comes-not"),
        [scene.button("sessions-button", "summary.team", team=session.team.id)],
    )
