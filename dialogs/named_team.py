"""The team that a sentence names: "plan inkomen noord 3" is about that team, and asks no which.

Only teams that the speaker has a part in are looked for, or that they lead.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from content.commands import Commands, fold
from dialogs.turn import Event, Turn
from storage.work import Work
from trajectory.teams import Team
from use_cases.principal import Principal

_ALONE = "my_trajectory"
"""What somebody asks for who types the name of a team and nothing else."""


async def with_team(work: Work, spoken: Commands, turn: Turn, principal: Principal) -> Turn:
    """The turn with the team it names."""
    if turn.event is not Event.TEXT or turn.file is not None or spoken.match(turn.text):
        return turn
    teams = await principal.teams(work)
    team, text = about(spoken, turn.text, teams)
    return replace(turn, text=text, data={**turn.data, "team": team.id}) if team else turn


def about(spoken: Commands, text: str, teams: Iterable[Team]) -> tuple[Team | None, str]:
    """The team that these words name, and the words. Only a command goes on without the name: any
    other sentence stays whole, so that a story is heard as it was typed."""
    team = named_in(text, teams)
    if team is None:
        return None, text
    return team, _command(spoken, _without(fold(text), team, spoken.before_team)) or text


def named_in(text: str, teams: Iterable[Team]) -> Team | None:
    """The team with the longest name that stands in these words."""
    words = f" {fold(text)} "
    named = [team for team in teams if _names(words, fold(team.name))]
    return max(named, key=lambda team: len(team.name), default=None)


def _names(words: str, name: str) -> bool:
    return bool(name) and (f" {name} " in words or f" {name}s " in words)


def _without(words: str, team: Team, before: Iterable[str]) -> str:
    """The other words, without those that only lead to the name, such as "van"."""
    leading = "|".join(map(re.escape, before))
    name = rf"\b(?:(?:{leading}) )*{re.escape(fold(team.name))}s?\b"
    return " ".join(re.sub(name, " ", words).split())


def _command(spoken: Commands, rest: str) -> str:
    """The words of the command that is left; "" when it is none."""
    if not rest:
        [alone] = [command for command in spoken.all if command.id == _ALONE]
        return next(iter(alone.words.values()))[0]
    return rest if spoken.match(rest) else ""
