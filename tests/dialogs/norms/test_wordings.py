"""The trainer's work on wordings: how many wait, what is merged, what may be let go."""

import pytest

from tests.chat import Town
from tests.dialogs.norms.norm_towns import GREET, adopted, worded
from tests.dialogs.norms.test_norms import OTHERS, inputs, opens_theme, words
from tests.dialogs.towns import kept_of, one_id, team_id

REFUSED = "Dit lukt zo niet"
FULL = "Er wachten al 12 teksten"
MOST = 12
NEW = "We bellen elkaar vaker."
JOKE = "We maken geen grappen over iemands afkomst."


def standing(town: Town) -> list[str]:
    texts, states = kept_of(town, "norm", "text"), kept_of(town, "norm", "state")
    return sorted(
        text for text, state in zip(texts, states, strict=True) if state in ("worded", "adopted")
    )


def named(town: Town, text: str) -> str:
    return one_id(town.folder, "norm", f"text = '{text}' AND state <> 'replaced'")


async def opens(town: Town, text: str, theme: str = OTHERS) -> str:
    await opens_theme(town.tariq, theme)
    return await town.tariq.presses(text)


@pytest.fixture
async def full(released):
    """As many wordings of a theme wait as may."""
    for number in range(MOST):
        await worded(released, f"We doen dit {number:02}.")
    return released


async def test_as_many_wait_as_fit_in_a_round_and_no_more(full):
    await opens_theme(full.tariq)
    assert FULL in await words(full, "do", NEW)
    assert len(standing(full)) == MOST
    await opens(full, "We doen dit 03.")
    assert NEW in await full.tariq.presses("Verander de tekst", text=NEW)
    assert len(standing(full)) == MOST, "one in the place of another"


async def test_another_wording_beside_what_was_adopted_needs_room(released):
    await adopted(released)
    for number in range(MOST):
        await worded(released, f"We doen dit {number:02}.")
    await opens(released, GREET)
    assert FULL in await released.tariq.presses("Verander de tekst", text=NEW)
    assert len(standing(released)) == MOST + 1


async def test_rewording_leaves_what_was_adopted_until_the_team_lets_it_go(released):
    await adopted(released)
    await opens(released, GREET)
    assert "Laat vervallen" not in released.tariq.buttons()
    await released.tariq.presses("Verander de tekst", text=NEW)
    assert standing(released) == sorted([GREET, NEW])
    said = await opens_theme(released.samira)
    assert GREET in said
    assert NEW not in said


async def test_only_what_waits_under_the_same_theme_is_merged(released):
    await adopted(released)
    await worded(released, NEW)
    team = team_id(released)
    joke = {"team": team, "theme": "hybrid", "kind": "do", "text": JOKE}
    await released.tariq.repeats("norms.save", **joke)
    await opens(released, NEW)
    assert not [part for part in inputs(released.tariq) if part["id"] == "with"]
    for other in (GREET, JOKE):
        new = {"team": team, "norm": named(released, NEW), "text": f"{NEW} {other}"}
        await released.tariq.repeats("norms.reword", **new, **{"with": named(released, other)})
        assert other in standing(released)
        assert NEW not in standing(released)
        await worded(released, NEW)


async def test_what_was_adopted_is_not_dropped_but_let_go_by_the_team(released):
    await adopted(released)
    await worded(released, NEW)
    for text, left in ((GREET, [GREET, NEW]), (NEW, [GREET])):
        norm = {"team": team_id(released), "norm": named(released, text)}
        await released.tariq.repeats("norms.drop", **norm)
        assert standing(released) == sorted(left)
    assert "Deze tekst is er niet meer" in await released.tariq.repeats("norms.drop", **norm)


async def test_a_norm_of_another_team_is_not_there(released):
    await worded(released)
    norm = {"team": team_id(released, "Werkplein Zuid 1"), "norm": named(released, GREET)}
    for verb in ("norms.wording", "norms.reword", "norms.drop"):
        said = await released.nadia.repeats(verb, **norm, text=NEW)
        assert REFUSED in said
        assert GREET not in said
    assert standing(released) == [GREET]


async def test_what_nobody_decided_about_stays_as_it_is(released):
    await adopted(released)
    team = team_id(released)
    day = {"team": team, "theme": "others", "day": "2027-01-29"}
    assert GREET in await released.tariq.repeats("norms.adopted", **day)
    assert kept_of(released, "norm", "state") == ["adopted"]
    assert kept_of(released, "norm", "adopted_on") == ["2027-01-28"]
    await released.tariq.repeats("norms.adopted", **day, **{named(released, GREET): "drop"})
    assert kept_of(released, "norm", "state") == ["dropped"]


async def test_the_ladder_is_filled_in_once_and_a_theme_may_have_its_own(released):
    ladder = {"who-at-once": "bystander", "what-at-once": "zegt er meteen iets van"}
    await opens_theme(released.tariq, "Werkafspraken en hybride werken")
    await released.tariq.presses("Wie doet wat?")
    assert [part["value"] for part in inputs(released.tariq)] == [""] * 8, "nobody is chosen"
    await released.tariq.presses("Bewaar voor alle thema’s", **ladder)
    assert "zegt er meteen iets van" in await opens_theme(released.samira)
    await opens_theme(released.tariq)
    await released.tariq.presses("Wie doet wat?")
    filled = {part["id"]: part["value"] for part in inputs(released.tariq)}
    assert filled["what-at-once"] == "zegt er meteen iets van"
    own = {**filled, "what-at-once": "belt de ander"}
    said = await released.tariq.presses("Alleen voor dit thema", **own)
    assert "belt de ander" in said
    assert sorted(kept_of(released, "crossing", "what")) == [
        "belt de ander",
        "zegt er meteen iets van",
    ]
    await opens_theme(released.tariq)
    await released.tariq.presses("Wie doet wat?")
    for wrong in ({"who-at-once": "samira"}, {"what-at-once": "x" * 301}):
        assert REFUSED in await released.tariq.repeats(
            "norms.ladder.save", team=team_id(released), theme="others", **(ladder | wrong)
        )
    assert "belt de ander" in await opens_theme(released.samira)
