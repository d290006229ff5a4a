"""Slides for the people in a session: the released words, the norms, and the agenda."""

from datetime import datetime

from documents.sheet import Section
from documents.slides import SlideShow, Spread
from papers.session_words import SessionWords, threshold_of
from papers.source import Source
from trajectory.language import Language
from use_cases.sessions.known_before import Known, Outcome, known_before
from use_cases.sessions.team_session import session_of


async def slides_for(source: Source, session_id: str, language: Language) -> SlideShow | None:
    """The slides of this session; None when the session is gone."""
    session = await session_of(source.work, source, session_id)
    if session is None:
        return None
    known = await known_before(source.work, source, session)
    return _show(SessionWords(source.library, session, language), known)


def _show(words: SessionWords, known: Known) -> SlideShow:
    say, made = words.say, words.made(known)
    agenda = tuple(part.what[words.language] for part in words.session.type.agenda)
    begins = words.session.planned.begins
    spreads = [Spread(say("brief-agenda-room"), words.purpose, agenda)]
    for outcome in known.outcomes:
        if _shown(outcome, begins):
            spreads += [_spread(words, section) for section in words.outcome(outcome)]
    spreads += [Spread(norms.title, points=norms.points) for norms in words.norms(known)]
    return SlideShow(
        language=words.language,
        title=words.title,
        subtitle=words.session.team.name,
        notice=say("slides-notice"),
        spreads=tuple(spreads),
        series=say("slides-series"),
        footer=say("slides-footer", threshold=threshold_of(known), day=made.date()),
        created=made,
    )


def _shown(outcome: Outcome, begins: datetime | None) -> bool:
    """Slides are for the team: what it may see when the session begins, and no earlier."""
    return begins is not None and outcome.round.shows_to_team(begins)


def _spread(words: SessionWords, section: Section) -> Spread:
    in_words = (f"{finding.text} {finding.word}" for finding in section.findings)
    return Spread(
        section.title,
        section.sentence,
        findings=section.findings,
        chart=words.say("slides-chart", words="; ".join(in_words)),
    )
