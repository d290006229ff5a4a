"""What is asked around a session: privately, with the same threshold, and never too small."""

import json
import re
import sqlite3
from datetime import datetime, timedelta

from tests.chat import MEMBERS, PrivatePage
from tests.dialogs.towns import looks_at, of_rounds, one_id, person_id, rows, team_id
from tests.notary import by_hand
from trajectory.planning.working_days import ZONE
from trajectory.rounds.instrument import Answers

OPENED = datetime(2027, 2, 17, 10, 0, tzinfo=ZONE)
CLOSED = datetime(2027, 2, 25, 10, 0, tzinfo=ZONE)
"""The evaluation closed the day before; trainer and coach see it."""
SHOWN = datetime(2027, 3, 1, 10, 0, tzinfo=ZONE)
CANARY = "De beamer was stuk en niemand zei er iets van"


async def answers(somebody, value, text="", kind="evaluation"):
    page = await somebody.opens_private_page()
    [asked] = [one for one in page.waiting if one["kind"] == kind]
    choices = {item["id"]: value for item in asked["items"]}
    texts = {question["id"]: text for question in asked["open"]}
    return await page.sends(asked, Answers(choices, texts))


async def reads_texts(town, somebody):
    page = PrivatePage(town, somebody.link("Open de leespagina"))
    return (await page.posts("/lezen/open", ticket=page._ticket()))["texts"]


async def test_after_a_session_members_and_manager_look_back_and_the_team_sees_the_words(held):
    """The whole evaluation: asked once, sealed, early for trainer and coach, then for all."""
    await held.until(OPENED)
    asked = looks_at(
        held.samira, "Inkomen Noord 3: wat vond je van de sessie “Gezamenlijke intake”?"
    )
    assert "We laten niemand zien wie meedoet" in asked
    assert "woensdag 24 februari" in asked
    assert "minder dan 5 antwoorden" in asked
    assert "wat vond je van de sessie" in looks_at(held.marleen, "wat vond je van de sessie")
    await held.marleen.says("mijn traject")
    assert {"Privépagina", "Plan deze stap", "Iets veranderen"} <= set(held.marleen.buttons())
    for guide in ("tariq", "els", "omar"):
        assert not any(
            "wat vond je van de sessie" in json.dumps(card) for card in getattr(held, guide).cards
        )
        assert (await getattr(held, guide).opens_private_page()).waiting == []

    for name in (*MEMBERS[:6], "marleen"):
        assert await answers(getattr(held, name), 5 if name != "jan" else 1, CANARY) == "in"
    assert await answers(held.jan, 1, CANARY) == "in", "the last time counts"
    before = await held.tariq.says("samenvatting")
    assert "vonden van" not in before

    await held.until(CLOSED)
    for guide in ("tariq", "els"):
        somebody = getattr(held, guide)
        assert "Het team ziet het op maandag 1 maart" in looks_at(somebody, "De vragen over “")
        said = await somebody.presses("Bekijk het resultaat")
        assert "Ik kon in de sessie zeggen wat ik dacht." in said
        assert not re.search(r"\d", said.replace("minstens 5", "").replace("Noord 3", ""))
    assert "Lees de teksten" not in held.els.buttons()
    looks_at(held.tariq, "De vragen over “")
    await held.tariq.presses("Bekijk het resultaat")
    await held.tariq.presses("Lees de teksten")
    assert await reads_texts(held, held.tariq) == [CANARY] * 7
    about = {"team": team_id(held), "session": one_id(held.folder, "session")}
    briefing = await held.tariq.repeats("session.briefing", **about)
    assert "Ik kon in de sessie zeggen" not in briefing, "looking back is no preparation"
    for name in ("marleen", "samira"):
        data = {"team": team_id(held), "round": evaluation(held)}
        said = await getattr(held, name).repeats("round.show", **data)
        assert "Je kunt dit zien vanaf maandag 1 maart" in said

    came = len(held.teams.sees("a:samira"))
    await held.until(SHOWN)
    assert len(held.teams.sees("a:samira")) == came, "unheard"
    assert shows(held, "samira", "De vragen over “"), "the card that asked leads to it"
    cards = set()
    for name in ("marleen", *MEMBERS):
        somebody = getattr(held, name)
        looks_at(somebody, "De vragen over “")
        await somebody.presses("Bekijk het resultaat")
        cards.add(json.dumps(somebody.card))
    assert len(cards) == 1
    assert "meer dan de helft" in cards.pop()
    assert CANARY not in held.teams.everything()
    assert CANARY.encode() not in held.database_text()
    denied = await held.els.repeats("round.texts", team=team_id(held), round=evaluation(held))
    assert denied.startswith("Dit lukt zo niet")


def evaluation(town):
    return one_id(town.folder, "round", "kind = 'evaluation'")


async def test_with_four_answers_nothing_is_shown_and_no_text_is_delivered(held):
    await held.until(OPENED)
    for name in MEMBERS[:4]:
        await answers(getattr(held, name), 5, CANARY)
    await held.until(SHOWN)
    looks_at(held.samira, "De vragen over “")
    said = await held.samira.presses("Bekijk het resultaat")
    assert "minder dan 5 antwoorden" in said
    looks_at(held.tariq, "De vragen over “")
    await held.tariq.presses("Bekijk het resultaat")
    await held.tariq.presses("Lees de teksten")
    assert await reads_texts(held, held.tariq) == []
    kept = rows(held.folder, without=("seen_activity",))
    assert of_rounds(kept) == []


async def test_a_group_that_became_too_small_is_not_asked_and_the_trainer_hears_it_once(released):
    """Six members and their manager are seven; one less is not asked."""
    town = released
    await plans_the_intake(town)
    for name in ("kofi", "mei", "jan"):
        await leaves(town, name)
    await town.until(datetime(2027, 2, 18, 10, 0, tzinfo=ZONE))
    said = looks_at(town.tariq, "Geen vragen rond de sessies")
    assert "minstens 7 mensen" in said
    assert (await town.samira.opens_private_page()).waiting == []
    assert not any("wat vond je van de sessie" in json.dumps(card) for card in town.samira.cards)


async def leaves(town, name):
    await getattr(town, name).repeats("roster.leave", team=team_id(town))
    change = one_id(town.folder, "roster_change", "state = 'proposed'")
    await town.tariq.repeats("roster.confirm", change=change)


async def plans_the_intake(town):
    await town.marleen.says("plannen")
    await town.marleen.presses("Gezamenlijke intake")
    await town.marleen.presses("Kies datums")
    await town.marleen.presses("Controleer")
    await town.marleen.presses("Vraag het team")
    await town.until(datetime(2027, 2, 10, 10, 0, tzinfo=ZONE))
    looks_at(town.tariq, "Hoeveel mensen kunnen niet?")
    await town.tariq.presses("Leg deze datum vast")


# ---- before a session


async def plans_the_norms(town):
    await town.marleen.says("plannen")
    await town.marleen.presses("Normstellen")
    await town.marleen.presses("Kies datums")
    await town.marleen.presses("Controleer")
    await town.marleen.presses("Vraag het team")
    await town.until(datetime(2027, 3, 1, 10, 0, tzinfo=ZONE))
    looks_at(town.tariq, "Hoeveel mensen kunnen niet?")
    await town.tariq.presses("Leg deze datum vast")


def scheduled(town, kind, state="scheduled"):
    with sqlite3.connect(town.folder / "town.db") as connection:
        moments = connection.execute(
            "SELECT opens, closes, visible FROM round WHERE kind = ? AND state = ?", [kind, state]
        ).fetchall()
    connection.close()
    return [tuple(map(datetime.fromisoformat, each)) for each in moments]


async def test_before_a_session_members_prepare_and_it_closes_the_working_day_before(held):
    await plans_the_norms(held)
    [(opens, closes, visible)] = scheduled(held, "preparation")
    assert closes < visible <= closes + timedelta(days=4)
    assert timedelta(days=6) < closes - opens
    utc = opens.replace(tzinfo=ZONE)
    await held.until(utc + timedelta(hours=30))
    asked = looks_at(held.kofi, "Voorbereiding op Normstellen van Inkomen Noord 3")
    assert "Je antwoorden helpen de trainer" in asked
    assert (await held.marleen.opens_private_page()).waiting == []
    for name in MEMBERS[:6]:
        assert await answers(getattr(held, name), 4, CANARY, "preparation") == "in"
    await held.until(closes.replace(tzinfo=ZONE) + timedelta(hours=2))
    said = looks_at(held.tariq, "De vragen vooraf voor Normstellen")
    assert "Het team ziet het in de sessie" in said
    said = await held.tariq.presses("Bekijk het resultaat")
    assert "Ik weet waar deze sessie over gaat." in said
    await held.tariq.presses("Lees de teksten")
    assert await reads_texts(held, held.tariq) == [CANARY] * 6
    preparation = one_id(held.folder, "round", "kind = 'preparation'")
    for name in ("samira", "marleen", "els"):
        refused = await getattr(held, name).repeats(
            "round.show", team=team_id(held), round=preparation
        )
        assert "Je kunt dit zien vanaf" in refused
    await held.until(visible.replace(tzinfo=ZONE) + timedelta(hours=2))
    said = await held.samira.repeats("round.show", team=team_id(held), round=preparation)
    assert "meer dan de helft" in said


async def test_a_moved_session_moves_its_rounds_and_a_cancelled_one_has_none(held):
    await plans_the_norms(held)
    [(_, _, first)] = scheduled(held, "preparation")
    await held.tariq.says("plannen")
    await held.tariq.presses("Normstellen")
    await held.tariq.presses("Verplaats")
    await held.tariq.presses("Controleer", d1p1="2027-04-08")
    await held.tariq.presses("Verplaats de sessie")
    [(opens, closes, moved)] = scheduled(held, "preparation")
    [(looking_back, _, _)] = scheduled(held, "evaluation")
    assert first < closes < moved < looking_back
    assert opens > first
    await held.tariq.says("plannen")
    await held.tariq.presses("Normstellen")
    await held.tariq.presses("Zeg af")
    await held.tariq.presses("Zeg de sessie af", reason="busy")
    assert scheduled(held, "preparation") == scheduled(held, "evaluation") == []
    assert len(scheduled(held, "preparation", "withdrawn")) == 2


# ---- who hears and sees what


def shows(town, name, words):
    """Whether a card with these words is in the chat now, also one that came as another."""
    return words in json.dumps(town.teams.sees(f"a:{name}"), ensure_ascii=False)


def cards_about(somebody, words):
    """Cards that came in with these words, also those that changed later."""
    return [card for card in somebody.read if words in json.dumps(card, ensure_ascii=False)]


async def test_who_was_away_is_not_asked_for_a_round_that_closed_meanwhile(held):
    """A card that asks for answers nobody can give any more is never sent."""
    await held.jan._does(held.jan.teams.removes())
    await held.until(OPENED)
    looks_at(held.samira, "wat vond je van de sessie")
    await held.until(CLOSED)
    await held.jan.installs()
    await held.a_moment_later()
    assert cards_about(held.jan, "wat vond je van de sessie") == []
    await held.until(SHOWN)
    assert cards_about(held.jan, "De vragen over “")


async def test_who_left_the_team_is_not_told_that_there_is_something_to_see(held):
    """Whoever was asked may answer until the end; the result is for who is in the team."""
    await held.until(OPENED)
    await leaves(held, "kofi")
    assert await answers(held.kofi, 5) == "in"
    await held.until(SHOWN)
    assert shows(held, "mei", "De vragen over “")
    assert not shows(held, "kofi", "De vragen over “")
    data = {"team": team_id(held), "round": evaluation(held)}
    assert "Je kunt dit zien" not in await held.kofi.repeats("round.show", **data)


async def test_a_round_of_another_team_is_not_there_for_who_asks_from_this_one(released):
    """Not even that it exists, or from when its own team sees it."""
    await released.nadia.says("start")
    await released.nadia.presses("Begin")
    theirs = one_id(released.folder, "round", "state = 'scheduled'")
    for somebody in (released.samira, released.marleen, released.tariq):
        said = await somebody.repeats("round.show", team=team_id(released), round=theirs)
        missing = await somebody.repeats("round.show", team=team_id(released), round="0" * 32)
        assert said == missing
        assert said.startswith("Dit lukt zo niet")


async def test_the_trainer_hears_when_some_would_be_asked_after_the_closing_and_never_who(held):
    """Nobody gets two requests in a week; Kofi is asked something else while this round is open."""
    await plans_the_norms(held)
    [(opens, closes, _)] = scheduled(held, "preparation")
    asked = opens.replace(tzinfo=ZONE) + timedelta(days=4)
    with by_hand(held) as connection:
        connection.execute(
            "INSERT INTO outbox (id, kind, person_id, subject, due, state, ended, dedupe_key,"
            " attempts) VALUES ('x', 'reminder', ?, 'x', ?, 'sent', ?, 'x:1', 1)",
            [person_id(held, "kofi"), f"{asked:%F %T}.000000", f"{asked:%F %T}.000000"],
        )
    await held.until(opens.replace(tzinfo=ZONE) + timedelta(hours=48))
    told = looks_at(held.tariq, "Sommige mensen horen te laat van de vragen")
    assert "De uitnodiging voor “Normstellen” zou pas na de sluiting komen" in told
    assert "Kofi" not in told
    for name in ("marleen", "els", "samira"):
        assert not shows(held, name, "horen te laat"), name
    await held.until(closes.replace(tzinfo=ZONE) + timedelta(hours=2))
    assert len(cards_about(held.tariq, "horen te laat")) == 1
    assert cards_about(held.kofi, "Voorbereiding op Normstellen") == []


async def test_nobody_is_told_of_late_invitations_when_all_come_in_time(held):
    await plans_the_norms(held)
    [(_, closes, _)] = scheduled(held, "preparation")
    await held.until(closes.replace(tzinfo=ZONE) + timedelta(hours=2))
    assert not shows(held, "tariq", "horen te laat")
