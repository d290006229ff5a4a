"""What a team wants with its norms: which channel, when a norm shows there, and how it stops."""

from datetime import datetime

import pytest

from tests.chat import LEAD
from tests.dialogs.norms.norm_towns import (
    CHANNEL,
    GREET,
    adopted,
    changed,
    guided,
    in_channel,
    shared,
    the_norm,
)
from tests.dialogs.towns import kept_of, one_id, team_id
from trajectory.planning.working_days import ZONE

REFUSED = "Dit lukt zo niet"


async def comes(town, day, hour=10, minute=0, month=2):
    """It is that moment; what is due then runs."""
    town.clock.moment = datetime(2027, month, day, hour, minute, tzinfo=ZONE)
    await town.a_moment_later()
    await town.a_moment_later()


def shown(town):
    """The norms of the week in the channel."""
    return sum("Norm van de week" in str(card) for card in town.teams.cards(CHANNEL))


def versions(town):
    """The messages in the channel that there is a new guide."""
    return sum("versie" in str(card) for card in town.teams.cards(CHANNEL))


@pytest.fixture
async def weekly(released):
    """The team has a guide with one norm, a channel, and wants one norm a week there."""
    await guided(released)
    await in_channel(released, "marleen", "tariq")
    team = team_id(released)
    await released.marleen.repeats("norms.channel.save", team=team, channel=CHANNEL)
    await released.marleen.repeats("norms.weekly", team=team, to="on")
    return released


async def test_the_first_norm_shows_on_the_first_working_day_of_the_next_week(weekly):
    await comes(weekly, 1, 9, 29)
    assert shown(weekly) == 0
    await comes(weekly, 1, 9, 30)
    assert shown(weekly) == 1
    await comes(weekly, 5, 17)
    assert shown(weekly) == 1
    await comes(weekly, 8)
    assert shown(weekly) == 2


async def test_a_trajectory_that_rests_says_nothing_in_the_channel(weekly):
    paused = {"team": team_id(weekly), "reason": "changes", "until": "2027-02-17"}
    assert REFUSED not in await weekly.marleen.repeats("steps.paused", **paused)
    for day in (1, 8, 15):
        await comes(weekly, day)
    assert shown(weekly) == 0
    await weekly.marleen.repeats("steps.resume", team=team_id(weekly))
    await comes(weekly, 22)
    assert shown(weekly) == 1


async def test_without_a_channel_no_norm_shows_and_none_can_be_asked_for(weekly):
    team = team_id(weekly)
    said = await weekly.marleen.repeats("norms.channel.save", team=team, channel="none")
    assert "geen kanaal" in said
    await comes(weekly, 1)
    assert shown(weekly) == 0
    assert "Kies eerst een kanaal" in await weekly.marleen.repeats(
        "norms.weekly", team=team, to="on"
    )
    await weekly.marleen.repeats("norms.channel.save", team=team, channel=CHANNEL)
    await comes(weekly, 8)
    assert shown(weekly) == 0, "it stopped until somebody wants it again"


async def test_nobody_chooses_a_channel_that_they_are_not_in(weekly):
    team = team_id(weekly)
    await in_channel(weekly, "samira")
    for channel in (CHANNEL, "19:elsewhere@thread.tacv2"):
        assert "geen Teams-team" in await weekly.tariq.repeats(
            "norms.channel.save", team=team, channel=channel
        )
    assert kept_of(weekly, "norm_wish", "channel") == [CHANNEL]


async def test_the_channel_hears_of_a_version_when_the_team_has_one(released):
    await guided(released)
    await in_channel(released, "marleen")
    await released.marleen.repeats("norms.channel.save", team=team_id(released), channel=CHANNEL)
    assert versions(released) == 0
    await adopted(released, "We bellen elkaar vaker.")
    await released.tariq.repeats("guide.make", team=team_id(released))
    await released.a_moment_later()
    assert versions(released) == 1


async def test_a_version_in_which_nothing_changed_is_not_made(released):
    await guided(released)
    said = await released.tariq.repeats("guide.make", team=team_id(released))
    assert "Er is niets veranderd" in said
    assert kept_of(released, "norm_guide", "version") == [1]
    await comes(released, 1)
    assert kept_of(released, "norm_guide", "version") == [1]


async def test_a_guide_has_the_ladder_of_themes_with_a_norm_and_is_new_when_that_changes(released):
    await guided(released)
    team = team_id(released)
    for theme, what in (("hybrid", "belt de ander"), ("others", "zegt er meteen iets van")):
        ladder = {"who-at-once": "bystander", "what-at-once": what}
        await released.tariq.repeats("norms.ladder.save", team=team, theme=theme, **ladder)
    await released.tariq.repeats("guide.make", team=team)
    [_, second] = kept_of(released, "norm_guide", "content")
    assert "zegt er meteen iets van" in second
    assert "belt de ander" not in second


async def test_a_guide_has_what_was_agreed_and_is_still_to_do(released):
    await adopted(released)
    team = team_id(released)
    for what in ("We bellen vaker", "We eten samen"):
        agreed = {"what": what, "owner": "member", "due": "2027-03-12"}
        await released.tariq.repeats("agreements.record", team=team, **agreed)
    done = one_id(released.folder, "agreement", "what = 'We bellen vaker'")
    await released.tariq.repeats("agreements.done", agreement=done)
    await released.tariq.repeats("guide.make", team=team)
    [content] = kept_of(released, "norm_guide", "content")
    assert "We eten samen" in content
    assert "We bellen vaker" not in content


async def test_a_team_without_a_norm_any_more_is_no_third_in_the_guide_of_the_directorate(released):
    await guided(released)
    await shared(released)
    changed(released, "DELETE FROM norm_wish WHERE trajectory_id = 'shared-0'")
    await released.marleen.repeats("norms.share", team=team_id(released), to="on")
    lead = getattr(released, LEAD)
    assert "minstens 3 teams" not in await lead.says("handreiking")
    norm = {"theme": "others", "day": "2027-01-29", the_norm(released)["norm"]: "drop"}
    await released.tariq.repeats("norms.adopted", team=team_id(released), **norm)
    await released.tariq.repeats("guide.make", team=team_id(released))
    assert "minstens 3 teams" in await lead.says("handreiking")
    assert "minstens 3 teams" in await lead.repeats("guide.shared.file")


async def test_a_guide_is_made_on_the_next_working_day_for_all_of_a_session(released):
    await adopted(released, GREET)
    await adopted(released, "We bellen elkaar vaker.")
    await comes(released, 1, 9, 29)
    assert kept_of(released, "norm_guide", "version") == []
    await comes(released, 1, 9, 30)
    assert kept_of(released, "norm_guide", "version") == [1]
    for name in ("marleen", "tariq", "els", "samira"):
        cards = getattr(released, name).cards
        assert sum("Handreiking van" in str(card) for card in cards) == 1, name


async def test_whoever_shares_no_longer_is_out_of_the_guide_of_the_directorate(released):
    await guided(released)
    team = team_id(released)
    await released.marleen.repeats("norms.share", team=team, to="on")
    assert kept_of(released, "norm_wish", "shared_on") == ["2027-01-29"]
    await released.marleen.repeats("norms.share", team=team, to="off")
    assert kept_of(released, "norm_wish", "shared_on") == [None]
    assert "minstens 3 teams" in await getattr(released, LEAD).says("handreiking")
