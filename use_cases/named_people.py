"""Whether a text that is typed in chat seems to name somebody of the team: a warning, no more."""

from collections.abc import Iterable

from storage.work import Work
from trajectory.person_names import persons_in
from trajectory.teams import Team


async def people_in(work: Work, team: Team, texts: Iterable[str]) -> tuple[str, ...]:
    """The words in these texts that seem to name somebody, each once."""
    named = [person.called for person in await work.people.many(team.people)]
    words = [word for text in texts for word in persons_in(text, named)]
    return tuple(dict.fromkeys(words))
