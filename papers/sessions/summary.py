"""The summary of a session: what the trainer wrote and released, for the whole team."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from documents.sheet import Section, Sheet, Step
from papers.norm_ways import with_way
from papers.sessions.words import SessionWords
from papers.source import Source
from trajectory.agreements import Rhythm
from trajectory.language import Language
from trajectory.summaries import AgreedAction, Summary, Written, points_of
from use_cases.sessions.team_session import session_of

SUMMARY: Final = "summary"
"""What a ticket for a summary is about; it names one version."""


async def summary_for(source: Source, summary_id: str, language: Language) -> Sheet | None:
    """This version of a summary; None when it is gone, or was never released."""
    summary = await source.work.summaries.get(summary_id)
    session = await session_of(source.work, source, summary.session) if summary else None
    if summary is None or session is None or not summary.released:
        return None
    return _sheet(SessionWords(source.library, session, language), summary)


def _sheet(words: SessionWords, summary: Summary) -> Sheet:
    say = words.say
    frame = words.frame(say("summary-paper-title", what=words.title), summary.saved)
    return replace(
        frame,
        notice=say("summary-paper-notice"),
        facts=(*frame.facts, (say("fact-present"), str(summary.written.present))),
        sections=tuple(_sections(words, summary.written)),
        next_title=say("summary-actions"),
        next_steps=_actions(words, summary.written),
        footer=say("summary-paper-footer", version=str(summary.version), day=summary.saved.date()),
    )


def _sections(words: SessionWords, written: Written) -> Iterator[Section]:
    say = words.say
    for block, text in words.session.discussed(written).items():
        yield _section(say("block-title", block=block), text)
    if written.decided:
        yield _section(say("summary-decided"), written.decided)
    if written.norms:
        said = tuple(with_way(say, norm) for norm in written.norms)
        yield Section(say("summary-norms"), "", said=said)
    if written.next:
        yield _section(say("summary-next"), written.next)


def _section(title: str, text: str) -> Section:
    """One point is a paragraph; several are a list."""
    points = points_of(text)
    if len(points) == 1:
        return Section(title, "", paragraphs=points)
    return Section(title, "", said=points)


def _actions(words: SessionWords, written: Written) -> tuple[Step, ...]:
    say = words.say
    return tuple(
        Step(
            action.what,
            say("owner", role=action.owner),
            _when(words, action),
        )
        for action in written.actions
    )


def _when(words: SessionWords, action: AgreedAction) -> str:
    """By which day, or how often."""
    say = words.say
    if action.rhythm is not Rhythm.ONCE:
        return say("agreement-rhythm", rhythm=action.rhythm)
    return say("session-day", day=action.due) if action.due else say("action-no-day")
