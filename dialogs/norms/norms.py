""" "Normen": what a team worded and adopted, theme by theme, and the trainer's work on it.

Everybody of the team sees what was adopted. What still waits only the trainer sees here; the
members meet it in a round on their private page.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dialogs.card import (
    Block,
    Button,
    Choice,
    Entries,
    Heading,
    Line,
    LinkButton,
    Pressable,
    TextInput,
    Way,
)
from dialogs.pick_team import started_team
from dialogs.scene import Scene
from dialogs.turn import Reply
from storage.work import Work
from trajectory.errors import Invalid, Stale
from trajectory.norms import (
    MOST_WORDINGS,
    WORDING_LIMIT,
    Crossing,
    Norm,
    NormKind,
    NormState,
    askable,
    checked_wording,
    coverage,
    programme_first,
    support_failed,
)
from trajectory.person_names import persons_in
from trajectory.roles import Action
from trajectory.rounds.instrument import Theme
from trajectory.rounds.rounds import Round
from trajectory.separate_input import may_propose
from trajectory.teams import Team, Trajectory, TrajectoryState
from use_cases.progress.progress import programme_of


@dataclass(frozen=True, slots=True)
class TeamNorms:
    """The norms of one team, as far as the reader may see them."""

    team: Team
    trajectory: Trajectory
    norms: list[Norm]
    rounds: Mapping[str, Round]
    """The rounds in which support was asked, by id."""

    def of(self, theme: Theme, *states: NormState) -> list[Norm]:
        """The wordings of a theme in one of these states, by kind."""
        kinds = list(NormKind)
        found = [one for one in self.norms if one.theme == theme.id and one.state in states]
        return sorted(found, key=lambda one: kinds.index(one.kind))


async def norms_of(scene: Scene, work: Work, action: Action) -> TeamNorms:
    """The norms of the team on the pressed card.

    Raises:
        Stale: this team did not start, or its trajectory was stopped.
    """
    return await norms_in(work, await scene.team(work, action))


async def norms_in(work: Work, team: Team) -> TeamNorms:
    """The norms of a team.

    Raises:
        Stale: this team did not start, or its trajectory was stopped.
    """
    trajectory = await work.trajectories.of_team(team.id)
    if trajectory is None or trajectory.state is TrajectoryState.STOPPED:
        raise Stale("norms-not-started", team=team.name)
    norms = await work.norms.of_trajectory(trajectory.id)
    rounds = {id: await work.rounds.get(id) for id in sorted({norm.round for norm in norms})}
    held = {id: one for id, one in rounds.items() if one and not support_failed(one)}
    asked = [norm if norm.round in held else replace(norm, round="") for norm in norms]
    return TeamNorms(team, trajectory, asked, held)


def theme_of(scene: Scene) -> Theme:
    """The theme that the pressed card is about.

    Raises:
        Stale: it names none that exists.
    """
    named = scene.value("theme")
    for theme in scene.services.library.norm_themes:
        if theme.id == named:
            return theme
    raise Stale("card-stale")


# ---- all themes


async def show(scene: Scene) -> Reply:
    """The norms of one team; which one is asked when there are several."""
    return await started_team(scene, _show, Action.READ_GUIDE, "norms-pick", "norms.show")


async def _show(scene: Scene, team: Team) -> Reply:
    async with scene.services.desk.reading() as work:
        found = await norms_in(work, team)
    covered = coverage(found.norms, scene.services.library.norm_themes)
    blocks: list[Block] = [
        Line(scene.say("norms-coverage", count=covered.themes, of=covered.of), strong=True),
        *(_theme_row(scene, found, theme) for theme in _themes(scene, found)),
        *_wishes(scene, found.team),
        scene.quiet("norms-quiet"),
    ]
    return scene.reply(
        scene.say("norms-title", team=found.team.name), blocks, _ways_on(scene, found.team)
    )


def _themes(scene: Scene, found: TeamNorms) -> list[Theme]:
    """The themes of this team's programme first."""
    programme = programme_of(scene.services, found.team, found.trajectory)
    return programme_first(scene.services.library.norm_themes, programme.themes)


def _theme_row(scene: Scene, found: TeamNorms, theme: Theme) -> Way:
    adopted = len(found.of(theme, NormState.ADOPTED))
    sentence = scene.say("norms-adopted", count=adopted)
    if scene.may(found.team, Action.WORD_NORMS):
        worded = len(found.of(theme, NormState.WORDED))
        sentence += f" {scene.say('norms-worded', count=worded)}" if worded else ""
    context = {"team": found.team.id, "theme": theme.id}
    return Way(theme.title[scene.turn.language], sentence, "norms.theme", context)


def _ways_on(scene: Scene, team: Team) -> list[Pressable]:
    guide = scene.button("guide-button", "guide.show", team=team.id)
    if scene.may(team, Action.WORD_NORMS):
        return [scene.button("norms-read", "norms.read", primary=True, team=team.id), guide]
    doors = scene.doors() if may_propose(scene.roles_in(team)) else []
    return [*doors, guide]


def _wishes(scene: Scene, team: Team) -> list[Block]:
    """The way to what the team wants with its norms, for those who note it."""
    if not scene.may(team, Action.SHARE_NORMS):
        return []
    return [Way(scene.say("norms-wishes"), "", "norms.wishes", {"team": team.id})]


async def read_proposals(scene: Scene) -> Reply:
    """A link to the reading page; what members proposed never comes into the chat."""
    async with scene.services.desk.reading() as work:
        found = await norms_of(scene, work, Action.WORD_NORMS)
    services, team = scene.services, found.team
    ticket = services.tickets.proposals(found.trajectory.id, team.name, scene.turn.now)
    url = f"{services.public_url}/voorstellen#{scene.turn.language}.{ticket}"
    return scene.reply(
        scene.say("norms-read-title", team=team.name),
        [*scene.lines("norms-read-what"), scene.quiet("file-expires")],
        [LinkButton(scene.say("texts-open"), url), scene.back("norms.show", team=team.id)],
    )


# ---- one theme


async def show_theme(scene: Scene) -> Reply:
    async with scene.services.desk.reading() as work:
        found = await norms_of(scene, work, Action.READ_GUIDE)
        crossings = await work.norms.crossings(found.trajectory.id)
    return scene.reply(*theme_card(scene, found, theme_of(scene), crossings))


def theme_card(
    scene: Scene, found: TeamNorms, theme: Theme, crossings: Sequence[Crossing]
) -> tuple[str, list[Block], list[Pressable]]:
    """Title, blocks and actions of the card of one theme."""
    blocks = _adopted(scene, found, theme)
    if scene.may(found.team, Action.WORD_NORMS):
        blocks += _waiting(scene, found, theme)
    blocks += _ladder(scene, [one for one in crossings if one.theme == theme.id])
    if scene.may(found.team, Action.WORD_NORMS):
        blocks += _work(scene, found, theme)
    title = scene.say(
        "norms-theme-title", theme=theme.title[scene.turn.language], team=found.team.name
    )
    return title, blocks, _theme_actions(scene, found, theme)


def _adopted(scene: Scene, found: TeamNorms, theme: Theme) -> list[Block]:
    adopted = found.of(theme, NormState.ADOPTED)
    if not adopted:
        return scene.lines("norms-none")
    blocks: list[Block] = []
    for kind in NormKind:
        own = [one for one in adopted if one.kind is kind]
        if own:
            blocks.append(Heading(scene.say("norm-kind", kind=kind)))
            blocks += [_norm_row(scene, found.team, one) for one in own]
    return blocks


def _waiting(scene: Scene, found: TeamNorms, theme: Theme) -> list[Block]:
    """What the trainer wrote down and the team did not adopt."""
    worded = found.of(theme, NormState.WORDED)
    if not worded:
        return []
    rows = [_norm_row(scene, found.team, one) for one in worded]
    return [Heading(scene.say("norms-waiting")), *rows]


def _norm_row(scene: Scene, team: Team, norm: Norm) -> Block:
    """For the trainer a row that opens; for others the words alone."""
    if not scene.may(team, Action.WORD_NORMS):
        return Line(f"– {norm.text}")
    below = "" if norm.state is NormState.ADOPTED else scene.say("norm-kind", kind=norm.kind)
    return Way(norm.text, below, "norms.wording", {"team": team.id, "norm": norm.id})


def _ladder(scene: Scene, crossings: Sequence[Crossing]) -> list[Block]:
    if not crossings:
        return []
    rows = [ladder_row(scene, one) for one in crossings_in_order(scene, crossings)]
    return [Heading(scene.say("ladder-heading")), Entries(rows)]


def crossings_in_order(scene: Scene, crossings: Sequence[Crossing]) -> list[Crossing]:
    """From the first step of the ladder up."""
    place = {step.id: n for n, step in enumerate(scene.services.library.ladder.steps)}
    known = [one for one in crossings if one.step in place]
    return sorted(known, key=lambda one: place[one.step])


def ladder_row(scene: Scene, crossing: Crossing) -> tuple[str, str]:
    """A step of the ladder, and who does what on it, in the reader's frame."""
    ladder, language = scene.services.library.ladder, scene.turn.language
    titles = {step.id: step.title[language] for step in ladder.steps}
    names = {role.id: role.name[language] for role in ladder.roles}
    who = names.get(crossing.who, "")
    return titles[crossing.step], scene.say("ladder-who-what", who=who, what=crossing.what)


def _work(scene: Scene, found: TeamNorms, theme: Theme) -> list[Block]:
    """What else the trainer can do with this theme, as far as it makes sense now."""
    context = {"team": found.team.id, "theme": theme.id}
    rows = [Way(scene.say("ladder-button"), "", "norms.ladder", context)]
    if found.of(theme, NormState.WORDED, NormState.ADOPTED):
        rows.insert(0, Way(scene.say("adopt-button"), "", "norms.adopt", context))
    if askable(found.of(theme, NormState.WORDED)):
        rows.insert(0, Way(scene.say("support-button"), "", "norms.support", context))
    return [Heading(scene.say("norms-work")), *rows]


def _theme_actions(scene: Scene, found: TeamNorms, theme: Theme) -> list[Pressable]:
    context = {"team": found.team.id, "theme": theme.id}
    back = scene.back("norms.show", team=found.team.id)
    if not scene.may(found.team, Action.WORD_NORMS):
        return [back]
    return [scene.button("norms-add", "norms.add", primary=True, **context), back]


# ---- one wording


async def add(scene: Scene) -> Reply:
    """A form for what the room said, or for the trainer's words for several proposals."""
    async with scene.services.desk.reading() as work:
        found = await norms_of(scene, work, Action.WORD_NORMS)
    theme = theme_of(scene)
    return _form(scene, found.team, theme, "")


def _form(scene: Scene, team: Team, theme: Theme, text: str) -> Reply:
    kinds = [(kind.value, scene.say("norm-kind", kind=kind)) for kind in NormKind]
    context = {"team": team.id, "theme": theme.id}
    return scene.reply(
        scene.say("norms-add-title", theme=theme.title[scene.turn.language]),
        [
            *scene.lines("norms-add-how"),
            Choice(
                "kind",
                scene.say("norms-kind-label"),
                kinds,
                value=scene.value("kind") or kinds[0][0],
                required=scene.say("norms-kind-required"),
            ),
            _field(scene, text),
        ],
        [
            scene.button("norms-save", "norms.save", primary=True, **context),
            scene.back("norms.theme", **context),
        ],
    )


def _field(scene: Scene, text: str) -> TextInput:
    return TextInput(
        "text",
        scene.say("norms-text-label"),
        text,
        multiline=True,
        required=scene.say("norms-text-required"),
        max_length=WORDING_LIMIT,
    )


async def save(scene: Scene) -> Reply:
    """Keep a new wording; one that seems to name somebody is looked at once more."""
    kind, text = _kind(scene), checked_wording(scene.value("text"))
    theme = theme_of(scene)
    async with scene.services.desk.writing() as work:
        found = await norms_of(scene, work, Action.WORD_NORMS)
        named = await _named(scene, work, found.team, text)
        if named:
            return _second_look(scene, found.team, theme, "norms.save", kind, text, named)
        _room_for_one(found, theme)
        await work.norms.word(
            trajectory_id=found.trajectory.id, theme=theme.id, kind=kind, text=text
        )
        reply = await theme_again(scene, work, theme)
        await work.commit()
    return reply


def _kind(scene: Scene) -> NormKind:
    named = scene.value("kind")
    if named not in set(NormKind):
        raise Stale("card-stale")
    return NormKind(named)


def _room_for_one(found: TeamNorms, theme: Theme) -> None:
    if len(found.of(theme, NormState.WORDED)) >= MOST_WORDINGS:
        raise Invalid("norms-too-many", most=MOST_WORDINGS)


async def _named(scene: Scene, work: Work, team: Team, text: str) -> tuple[str, ...]:
    """Words that seem to name somebody of the team; none once the trainer looked again."""
    if scene.value("looked") == text:
        return ()
    people = await work.people.many(team.people)
    return persons_in(text, [person.called for person in people])


def _second_look(
    scene: Scene,
    team: Team,
    theme: Theme,
    verb: str,
    kind: NormKind,
    text: str,
    named: tuple[str, ...],
) -> Reply:
    """A norm is about what people do, never about one of them."""
    context = {"team": team.id, "theme": theme.id, "kind": kind.value, "looked": text}
    kept = {key: value for key in ("norm", "with") if (value := scene.value(key))}
    return scene.reply(
        scene.say("norms-named-title"),
        [
            Line(scene.say("norms-named", words=", ".join(named))),
            *scene.lines("norms-named-why"),
            _field(scene, text),
        ],
        [
            Button(scene.say("norms-save"), verb, {**context, **kept}, primary=True),
            scene.back("norms.theme", team=team.id, theme=theme.id),
        ],
    )


async def theme_again(scene: Scene, work: Work, theme: Theme) -> Reply:
    """The theme as it is now; the form that was filled in does not come back."""
    found = await norms_of(scene, work, Action.WORD_NORMS)
    crossings = await work.norms.crossings(found.trajectory.id)
    return scene.done(*theme_card(scene, found, theme, crossings))


async def own_norm(scene: Scene, work: Work, found: TeamNorms) -> Norm:
    """The wording on the pressed card, which must be this team's.

    Raises:
        Stale: it is another team's, or another wording took its place.
    """
    norm = await work.norms.get(scene.value("norm"))
    if norm is None or norm.trajectory != found.trajectory.id or not norm.stands:
        raise Stale("norm-gone")
    return norm


async def reword(scene: Scene) -> Reply:
    """Put another wording in the place of one or two; its support is asked anew.

    What was adopted stays until the team lets it go, so that the guide is never without it.
    """
    text = checked_wording(scene.value("text"))
    async with scene.services.desk.writing() as work:
        found = await norms_of(scene, work, Action.WORD_NORMS)
        norm = await own_norm(scene, work, found)
        theme = theme_called(scene, norm.theme)
        named = await _named(scene, work, found.team, text)
        if named:
            return _second_look(scene, found.team, theme, "norms.reword", norm.kind, text, named)
        replaced = _replaced(scene, found, norm)
        if not replaced:
            _room_for_one(found, theme)
        await work.norms.move_to(replaced, NormState.REPLACED)
        await work.norms.word(
            trajectory_id=found.trajectory.id, theme=norm.theme, kind=norm.kind, text=text
        )
        reply = await theme_again(scene, work, theme)
        await work.commit()
    return reply


def theme_called(scene: Scene, theme_id: str) -> Theme:
    return next(one for one in scene.services.library.norm_themes if one.id == theme_id)


def _replaced(scene: Scene, found: TeamNorms, norm: Norm) -> list[str]:
    """The wording itself and the one it is merged with, as far as they still wait."""
    chosen = {norm.id, scene.value("with")}
    return [
        one.id
        for one in found.norms
        if one.id in chosen and one.theme == norm.theme and one.state is NormState.WORDED
    ]


async def drop(scene: Scene) -> Reply:
    """Let a wording go that the team did not adopt."""
    async with scene.services.desk.writing() as work:
        found = await norms_of(scene, work, Action.WORD_NORMS)
        norm = await own_norm(scene, work, found)
        if norm.state is NormState.ADOPTED:
            raise Stale("norm-adopted")
        await work.norms.move_to([norm.id], NormState.DROPPED)
        reply = await theme_again(scene, work, theme_called(scene, norm.theme))
        await work.commit()
    return reply
