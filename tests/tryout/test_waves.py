"""In the municipality there is a wave in every state and a trainer's week that does not fit, by
what its people did; and nothing of it hurts whoever comes next."""

import re

import pytest

from tests.browser.desk import tryout_in
from tests.chat import words_of
from tryout.examples.example import Which
from tryout.examples.hands import Hands
from tryout.examples.waves import PILOT
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
async def test_a_wave_in_every_state_and_a_trainer_who_cannot(tmp_path):
    async with tryout_in(tmp_path) as runner:
        await runner.begin_again(Which.WHOLE)
        await runner.opened()
        await what_was_granted_and_typed(runner)
        await a_pilot_was_announced(runner)
        await a_wave_is_being_asked_about(runner)
        await a_wave_lies_before_the_other_directorate(runner)
        await a_trainer_cannot_and_the_lead_chooses(runner)


async def what_was_granted_and_typed(runner):
    said = await reads(runner, WORK.lead, "waves")
    assert re.search(r"60 dagdelen toegekend, [1-9]\d* gepland", said), "the pilot takes some"
    assert city().planner.name.split()[0] in said, "who granted it"
    said = await presses(runner, WORK.lead, "waves.teams", WORK.unit)
    assert said.lower().count(COUNTER.lower()) >= 4, "two groups, by name and by counter"


async def a_pilot_was_announced(runner):
    """Its managers know their month and its guides their groups, and none of it began."""
    said = await reads(runner, WORK.lead, "waves")
    assert re.search(r"Pilot vanaf .*, Werk en Inkomen", said)
    assert "aangekondigd, 5 groepen" in said
    pilot = [one for one in WORK.groups if one.plan.name in PILOT]
    assert len(pilot) == len(PILOT)
    for group in pilot:
        heard = [words_of(one.card or {}) for one in runner.world.chat(group.manager.chat)]
        assert any(f"{group.plan.name} begin" in one for one in heard), group.plan.name
    others = [one for one in WORK.groups if one not in pilot]
    for group in others:
        for message in runner.world.chat(group.manager.chat):
            assert f"{group.plan.name} begin" not in words_of(message.card or {})


async def a_wave_is_being_asked_about(runner):
    said = await reads(runner, WORK.lead, "waves")
    assert "managers zijn gevraagd" in said
    [name] = re.findall(r"Golf vanaf .*", said)
    await Hands(runner, WORK.lead).presses("waves.wave", name)
    said = newest(runner, WORK.lead)
    [(yes, no, none)] = re.findall(r"Past: (\d+). Past niet: (\d+). Niets gehoord: (\d+)", said)
    assert int(yes) >= 1
    assert int(no) == 1
    assert int(none) >= 1
    assert "niet doen: de reis" in said, "what a trainer said"


async def a_wave_lies_before_the_other_directorate(runner):
    """As counts, and no team."""
    said = await reads(runner, CLEAN.director, "waves")
    assert "ligt bij de directie" in said or "lies before" in said, said
    await Hands(runner, CLEAN.director).presses("waves.counts")
    said = newest(runner, CLEAN.director)
    assert not [one.plan.name for one in CLEAN.groups if one.plan.name in said]
    heard = [words_of(one.card or {}) for one in runner.world.chat(city().council.chat)]
    assert any(CLEAN.unit in one and ("Ligt voor" in one or "Laid" in one) for one in heard)


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
