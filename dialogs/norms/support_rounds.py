"""Support for a norm: asked privately, for many wordings at once (anonymity.md §6).

It is asked before a session, in the room, or after the team adopted under reserve. What comes out
is one word per wording, for the share that can at least live with it. Objections reach the trainer
as text.
"""

from dialogs.card import Bar, Block, Button, Card, Heading, Line, Pressable, Way
from dialogs.norms.theme import theme_of, theme_title
from dialogs.scene import Scene
from dialogs.turn import Reply
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.norms import STANDS, Norm, NormState
from trajectory.roles import Action
from trajectory.rounds.release import Word
from trajectory.rounds.round_dates import ROOM_MINUTES
from trajectory.rounds.rounds import RoundKind
from trajectory.rounds.support import support_failed
from use_cases.norms import support_in_room, support_rounds
from use_cases.norms.norms import TeamNorms, norms_to_word
from use_cases.norms.support_in_room import RoomSupport, room_is_possible

# ---- what came out


async def support_blocks(scene: Scene, work: Work, norms: TeamNorms, norm: Norm) -> list[Block]:
    """The wording with its released word, or why there is none yet."""
    round_ = norms.rounds.get(norm.round)
    if round_ is None:
        never = "support-aloud" if norms.team.small else "support-not-asked"
        return [Line(norm.text, strong=True), scene.quiet(never)]
    if not round_.visible_to(scene.roles_in(norms.team), scene.turn.now):
        return [Line(norm.text, strong=True), scene.quiet("support-from", day=round_.visible)]
    release = await work.releases.get(round_.id)
    word = release.words().get(norm.id) if release else None
    return [Bar(norm.text, support_word(scene, word), word.step if word else 0)]


def support_word(scene: Scene, word: Word | None) -> str:
    """The released word, with what it is a share of, in the words in which it was asked."""
    if word is None:
        return scene.say("release-word", word="withheld")
    return scene.say("support-share", word=scene.say("release-word", word=word))


# ---- asking


async def offer(scene: Scene) -> Reply:
    """The ways in which a team can be asked, and what will be asked; nothing is planned yet."""
    theme = theme_of(scene)
    async with scene.services.desk.reading() as work:
        norms = await norms_to_word(work, scene.principal, scene.value("team"))
        room = await support_in_room.support_now(work, scene.principal, norms, theme)
        wordings = await support_rounds.wordings_to_ask(work, scene.services, norms, theme)
    context = {"team": norms.team.id, "theme": theme.id}
    return scene.reply(
        scene.say("support-title", theme=theme_title(scene, theme)),
        [
            *scene.lines("support-what"),
            *(Line(f"– {norm.text}") for norm in wordings),
            *_room_blocks(scene, norms, room),
            *_before_blocks(scene),
            Heading(scene.say("support-way", way="reserve")),
            Way(scene.say("adopt-button"), scene.say("support-reserve"), "norms.adopt", context),
            scene.quiet("support-quiet", threshold=scene.services.threshold),
        ],
        _actions(scene, room, context),
    )


def _room_blocks(scene: Scene, norms: TeamNorms, room: RoomSupport | None) -> list[Block]:
    heading = Heading(scene.say("support-way", way="room"))
    least = RoundKind.ROOM.smallest
    if not room_is_possible(norms.team):
        return [heading, Line(scene.say("support-room-small", least=least))]
    if room is None:
        return [heading, Line(scene.say("support-room-later", least=least))]
    if room.waits:
        return [heading, *scene.lines("room-running")]
    left_out = [scene.quiet("support-room-alike")] if room.alike else []
    told = Line(scene.say("support-room", least=least, minutes=ROOM_MINUTES))
    return [heading, told, *(Line(f"– {norm.text}", quiet=True) for norm in room.alike), *left_out]


def _before_blocks(scene: Scene) -> list[Block]:
    dates = support_rounds.next_dates(scene.principal)
    return [
        Heading(scene.say("support-way", way="before")),
        Line(scene.say("support-when", first=dates.opens.date(), until=dates.closes)),
        scene.quiet("support-by-itself"),
    ]


def _actions(scene: Scene, room: RoomSupport | None, context: dict[str, str]) -> list[Pressable]:
    """In a session the room comes first."""
    now = room is not None and bool(room.wordings) and not room.waits
    ask = Button(scene.say("support-room-ask"), "norms.room", context, primary=True)
    plan = Button(scene.say("support-confirm"), "norms.support.confirm", context, primary=not now)
    return [*([ask] if now else []), plan, scene.back("norms.theme", **context)]


async def confirm(scene: Scene) -> Reply:
    """Plan the round."""
    team_id, theme = scene.value("team"), theme_of(scene)
    round_ = await support_rounds.plan(scene.principal, team_id, theme)
    return scene.done(
        scene.say("support-planned-title", theme=theme_title(scene, theme)),
        [
            Line(scene.say("support-when", first=round_.opens.date(), until=round_.closes)),
            Line(scene.say("support-visible", day=round_.visible)),
            scene.quiet("support-next"),
        ],
        [scene.back("norms.theme", team=team_id, theme=theme.id)],
    )


async def ask_room(scene: Scene) -> Reply:
    """Ask the room at once; it closes by itself after three minutes."""
    team_id, theme = scene.value("team"), theme_of(scene)
    round_, wordings = await support_in_room.ask_room(scene.principal, team_id, theme)
    return scene.done(
        scene.say("support-room-open", theme=theme_title(scene, theme)),
        [
            *(Line(f"– {norm.text}") for norm in wordings),
            Line(scene.say("room-open", minutes=ROOM_MINUTES)),
            scene.quiet("room-open-nobody"),
        ],
        [scene.button("room-look", "room.show", team=team_id, round=round_.id)],
    )


# ---- what stood under reserve, and found no support


async def returned(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For everybody in the team, once everybody may see how the round ended."""
    round_ = await work.rounds.get(notice.subject)
    trajectory = await work.trajectories.get(round_.trajectory) if round_ else None
    team = await work.teams.get(trajectory.team) if trajectory else None
    if round_ is None or team is None:
        return None
    asked = await work.norms.of_round(round_.id)
    gone = [norm for norm in asked if norm.state not in STANDS | {NormState.DROPPED}]
    if not gone or not scene.may(team, Action.READ_GUIDE):
        return None
    why = "failed" if support_failed(round_) else "without"
    return scene.card(
        scene.say("returned-title", team=team.name),
        [
            Line(scene.say("returned-why", why=why)),
            *(Line(f"– {norm.text}") for norm in gone),
            *scene.lines("returned-next"),
        ],
        [scene.button("norms-button", "norms.show", primary=True, team=team.id)],
    )
