"""In the municipality waves can be planned and a trainer's week does not fit, by what its people
did; and nothing of it hurts whoever comes next."""

import pytest

from tests.browser.desk import tryout_in
from tests.chat import words_of
from trajectory.planning.working_days import ZONE
from trajectory.waves.months import later, month_of
from tryout.examples.example import Which
from tryout.examples.hands import Hands
from tryout.examples.whole import Fate, city

WORK, CLEAN = city().work, city().clean
COUNTER = "Balie Centrum"


async def reads(runner, person, command):
    await Hands(runner, person).says(command)
    return newest(runner, person)


def newest(runner, person):
    said = words_of(runner.world.chat(person.chat)[-1].card)
    return said.replace("\N{NO-BREAK SPACE}", " ")


async def presses(runner, person, verb, about="", **typed):
    await Hands(runner, person).presses(verb, about, **typed)
    return newest(runner, person)


@pytest.mark.timeout(1500)
async def test_a_pilot_is_proposed_and_a_trainer_cannot(tmp_path):
    async with tryout_in(tmp_path) as runner:
        await runner.begin_again(Which.WHOLE)
        await runner.opened()
        await what_was_granted_and_typed(runner)
        await a_pilot_comes_and_a_wave_waits_for_it(runner)
        await a_trainer_cannot_and_the_lead_chooses(runner)


async def what_was_granted_and_typed(runner):
    said = await reads(runner, WORK.lead, "waves")
    assert "60 dagdelen toegekend, 0 gepland" in said
    assert city().planner.name.split()[0] in said, "who granted it"
    said = await presses(runner, WORK.lead, "waves.teams", WORK.unit)
    assert said.lower().count(COUNTER.lower()) >= 4, "two groups, by name and by counter"
    said = await presses(runner, WORK.lead, "waves.show", WORK.unit)
    assert "Nieuwe golf" in str(runner.world.chat(WORK.lead.chat)[-1].card)


async def a_pilot_comes_and_a_wave_waits_for_it(runner):
    first = later(month_of(runner.now().astimezone(ZONE).date()), 4)
    typed = {"kind": "pilot", "month": first.isoformat(), "months": "6"}
    await presses(runner, WORK.lead, "waves.new", WORK.unit)
    await presses(runner, WORK.lead, "waves.begin", WORK.unit, **typed)
    said = await presses(runner, WORK.lead, "waves.propose")
    assert "Dit is een voorstel" in said, said
    assert "geen pilot samen te stellen" not in said, said
    assert "uur van mensen" in said


async def a_trainer_cannot_and_the_lead_chooses(runner):
    team = [one for one in CLEAN.groups if one.plan.fate is Fate.MET][-1]
    said = await reads(runner, team.trainer, "agenda")
    assert "dan kun je niet" in said or "you cannot then" in said, said
    assert "4 aangeboden" in said or "4 offered" in said, said
    heard = [words_of(one.card or {}) for one in runner.world.chat(CLEAN.lead.chat)]
    assert any(team.plan.name in one and team.trainer.name.split()[0] in one for one in heard)
    said = await reads(runner, CLEAN.lead, "cover")
    assert team.plan.name in said
    for member in (team.manager, *team.members):
        for message in runner.world.chat(member.chat):
            assert "kan niet van" not in words_of(message.card or {})
            assert "cannot from" not in words_of(message.card or {})
