"""The trainer's briefing before a session: where the team stands, and what the draft agenda is.

Everything of people in it is a function of released words and adopted norms. Texts and separate
input wait on the reading page, and never stand on a card or in a file (anonymity.md §4).
"""

from dialogs.card import Bar, Block, Facts, Heading, Line, Pressable, Way
from dialogs.file_links import links_to
from dialogs.scene import Scene
from dialogs.sessions.on_card import context_of, session_on_card, title_of, when_and_where
from dialogs.turn import Reply
from papers.outcome import SpokenTheme, spoken
from papers.session_briefing import BRIEFING
from trajectory.roles import Action
from use_cases.sessions.known_before import Known, Outcome, known_before
from use_cases.sessions.team_session import TeamSession

FORMATS = ("pdf", "docx", "pptx")


async def show(scene: Scene) -> Reply:
    """The briefing as a card; the files hold the same."""
    async with scene.services.desk.reading() as work:
        session = await session_on_card(scene, work, Action.READ_BRIEFING)
        known = await known_before(work, scene.services, session)
    say, team = scene.say, session.team
    blocks: list[Block] = [
        Facts(when_and_where(scene, session)),
        Line(session.type.purpose[scene.turn.language]),
        *_agenda(scene, session),
        *_released(scene, known),
        *_norms(scene, known),
        Way(say("input-button"), "", "input.read", {"team": team.id}),
        scene.quiet("briefing-texts-where"),
    ]
    return scene.reply(
        say("brief-title", what=title_of(scene, session), team=team.name),
        blocks,
        _actions(scene, session, known),
    )


def _agenda(scene: Scene, session: TeamSession) -> list[Block]:
    """The draft agenda, one line per part, and what to bring."""
    language, say = scene.turn.language, scene.say
    parts = (
        say("brief-part", minutes=part.minutes, what=part.what[language])
        for part in session.type.agenda
    )
    blocks: list[Block] = [Heading(say("brief-agenda")), *map(Line, parts)]
    if session.type.materials:
        blocks.append(Heading(say("brief-materials")))
        blocks += [Line(f"– {each[language]}") for each in session.type.materials]
    return blocks


def _themes(scene: Scene, outcome: Outcome) -> list[SpokenTheme]:
    return spoken(outcome.questionnaire, outcome.release, scene.turn.language, scene.say)


def _released(scene: Scene, known: Known) -> list[Block]:
    blocks: list[Block] = [Heading(scene.say("brief-scan"))]
    if known.scan is None:
        blocks += scene.lines("brief-no-scan")
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


def _actions(scene: Scene, session: TeamSession, known: Known) -> list[Pressable]:
    context = context_of(session)
    actions: list[Pressable] = [
        scene.button("briefing-file", "session.file", primary=True, **context)
    ]
    if known.preparation is not None:
        round_ = {"team": session.team.id, "round": known.preparation.round.id}
        actions.append(scene.button("briefing-texts", "round.texts", primary=False, **round_))
    return [*actions, scene.back("summary.show", **context)]


async def offer_file(scene: Scene) -> Reply:
    """Fresh links: to read, to write in, and to show to the room."""
    async with scene.services.desk.reading() as work:
        session = await session_on_card(scene, work, Action.READ_BRIEFING)
    say, what = scene.say, scene.say("way-briefing-what")
    return scene.reply(
        say("file-title", team=session.team.name),
        [
            *scene.lines("brief-file-explained"),
            scene.quiet("file-expires"),
            Way(say("way-briefing"), what, "session.briefing", context_of(session)),
        ],
        links_to(scene, session.id, BRIEFING, FORMATS),
    )
