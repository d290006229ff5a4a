"""How the roster of a Teams team differs from the enrolment."""

from trajectory.language import Language
from trajectory.rounds.instrument import Level
from trajectory.teams import Person, Team
from use_cases.enrolment.group import Group, difference
from use_cases.services import RosterMember


def person(name):
    return Person(name, None, f"{name}@example.org", name.capitalize(), Language.NL)


MARLEEN, TARIQ, ELS, SAMIRA = map(person, ("marleen", "tariq", "els", "samira"))
TEAM = Team("t", "Inkomen Noord", Level.TEAM, MARLEEN.id, TARIQ.id, ELS.id, (SAMIRA.id,))
GROUP = Group(TEAM, MARLEEN, TARIQ, ELS, (SAMIRA,))


def test_somebody_without_a_name_in_teams_is_called_by_their_account():
    newcomers = [RosterMember("1", "shanti@example.org", ""), RosterMember("2", None, "")]
    seen = difference(GROUP, [RosterMember("3", "samira@example.org", "Samira"), *newcomers])
    assert list(seen.extra) == ["shanti@example.org", "?"]
    assert list(seen.missing) == []
