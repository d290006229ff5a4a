"""The trainer's briefing before a session: where the team stands, and what the draft agenda is.

Everything of people in it is a function of released words and adopted norms. Texts and separate
input wait on the reading page, and never stand on a card or in a file (anonymity.md §4).
"""

from dialogs.card import Bar, Block, Facts, Heading, Line, LinkRow, Way
from dialogs.file_links import FORMATS as SHEET_FORMATS
from dialogs.file_links import file_address, links_to
from dialogs.scene import Scene
from dialogs.sessions.kept_texts import reads_apart, texts_button
from dialogs.sessions.on_card import context_of, session_on_card, title_of, when_and_where
from dialogs.turn import Reply
from papers.outcome import SpokenTheme, spoken
from papers.sessions.agenda import SessionAgenda
from papers.sessions.briefing import BRIEFING
from papers.sessions.handouts import HANDOUTS
from papers.sessions.words import SessionWords
from trajectory.roles import Action
from trajectory.teams import Team
from use_cases.sessions.known_before import Known, Outcome, known_before
from use_cases.sessions.team_session import TeamSession

FORMATS = ("pdf", "docx", "pptx")


async def show(scene: Scene) -> Reply:
    """The briefing as a card; the files hold the same."""
    async with scene.services.desk.reading() as work:
        session = await session_on_card(scene, work, Action.READ_BRIEFING)
        known = await known_before(work, scene.services, session)
        apart = await reads_apart(scene, work, session.team)
        texts = (
            await texts_button(scene, work, session.team, known.preparation.round)
            if known.preparation
            else []
        )
    say, team = scene.say, session.team
    blocks: list[Block] = [
        Facts(when_and_where(scene, session)),
        Line(session.type.purpose[scene.turn.language]),
        *_agenda(scene, session, known),
        *_released(scene, known, team),
        *_norms(scene, known),
        *(_apart(scene, team) if apart else ()),
    ]
    context = context_of(session)
    return scene.reply(
        say("brief-title", what=title_of(scene, session), team=team.name),
        blocks,
        [
            scene.button("briefing-file", "session.file", primary=True, **context),
            *texts,
            scene.back("summary.show", **context),
        ],
    )


def _apart(scene: Scene, team: Team) -> list[Block]:
    way = Way(scene.say("input-read"), "", "input.read", {"team": team.id})
    return [way, scene.quiet("briefing-texts-where")]


def _agenda(scene: Scene, session: TeamSession, known: Known) -> list[Block]:
    """The draft agenda, one line per part and pause, and what to bring."""
    words = SessionWords(scene.services.library, session, scene.turn.language)
    say, agenda = scene.say, SessionAgenda(words, known)
    blocks: list[Block] = []
    for day, lines in agenda.meetings:
        title = say("brief-agenda-day", day=day) if day else say("brief-agenda")
        parts = (say("brief-part", when=line.when, what=line.what) for line in lines)
        blocks += [Heading(title), *map(Line, parts)]
    if agenda.tight:
        blocks.append(scene.quiet("brief-tight"))
    if agenda.materials:
        blocks.append(Heading(say("brief-materials")))
        blocks += [Line(f"– {one.what[words.language]}") for one in agenda.materials]
    return blocks


def _themes(scene: Scene, outcome: Outcome) -> list[SpokenTheme]:
    return spoken(outcome.questionnaire, outcome.release, scene.turn.language, scene.say)


def _released(scene: Scene, known: Known, team: Team) -> list[Block]:
    blocks: list[Block] = [Heading(scene.say("brief-scan"))]
    if known.scan is None:
        blocks += scene.lines("brief-talk" if team.small else "brief-no-scan")
    else:
        for theme in _themes(scene, known.scan):
            blocks.append(Line(theme.title, strong=True))
            blocks += [Line(sentence) for sentence in theme.sentences]
    if known.preparation is not None:
        blocks.append(Heading(scene.say("brief-preparation")))
        for theme in _themes(scene, known.preparation):
            blocks += [Bar(item.finding, item.word, item.step) for item in theme.items]
    return blocks


def _norms(scene: Scene, known: Known) -> list[Block]:
    blocks: list[Block] = [Heading(scene.say("brief-norms"))]
    if not known.norms:
        return [*blocks, *scene.lines("brief-no-norms")]
    for theme in scene.services.library.norm_themes:
        if theme.id in known.norms:
            blocks.append(Line(theme.title[scene.turn.language], strong=True))
            blocks += [Line(f"– {norm.text}") for norm in known.norms[theme.id]]
    return blocks


async def offer_file(scene: Scene) -> Reply:
    """Fresh links: to read, to write in, and to show to the room."""
    async with scene.services.desk.reading() as work:
        session = await session_on_card(scene, work, Action.READ_BRIEFING)
        known = await known_before(work, scene.services, session)
    say, what = scene.say, scene.say("way-briefing-what")
    return scene.reply(
        say("file-title", team=session.team.name),
        [
            *scene.lines("brief-file-explained"),
            *_sheets(scene, session, known),
            scene.quiet("file-expires"),
            Way(say("way-briefing"), what, "session.briefing", context_of(session)),
        ],
        links_to(scene, session.id, BRIEFING, FORMATS),
    )


def _sheets(scene: Scene, session: TeamSession, known: Known) -> list[Block]:
    """Links to what the group needs on paper, when it needs something."""
    words = SessionWords(scene.services.library, session, scene.turn.language)
    if not SessionAgenda(words, known).sheets:
        return []
    return [
        LinkRow(
            scene.say("brief-sheets", form=form),
            file_address(scene, session.id, HANDOUTS, form),
        )
        for form in SHEET_FORMATS
    ]
