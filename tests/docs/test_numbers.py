"""Numbers that are promised in words: whoever changes one changes the words with it, or sees red.

Other tests import the constant, so that they stay true whatever it is. Here it stands as a
number, beside the words in which people read it.
"""

from datetime import time, timedelta
from typing import Any, NamedTuple

import pytest

from booth import protocol, tickets
from booth.ballots import sealing
from booth.ballots import texts as round_texts
from booth.separate_input import message_sealing
from bot.monitoring import health
from bot.sending import delivery, outcomes, pace
from bot.settings import Settings
from bot.teams import answers, auth, lists
from content import commands
from content.library import Library
from tests import servers
from trajectory import (
    agreements,
    enrolment,
    input_delivery,
    norms,
    postponing,
    separate_input,
    steps,
)
from trajectory.follow_up import peer_groups
from trajectory.planning import dates, planning, working_hours
from trajectory.rounds import (
    comparison,
    instrument,
    pictures,
    release,
    round_dates,
    rounds,
    support,
)
from trajectory.steps import Telling
from use_cases import quotas

SENDING = Library.load().sending


class Promise(NamedTuple):
    """`constant`, which is `number`, and the `words` for it by the page they stand on."""

    constant: Any
    number: Any
    words: dict[str, str]


def texts(room: str, dutch: str, english: str) -> dict[str, str]:
    return {f"content/texts/nl/{room}.ftl": dutch, f"content/texts/en/{room}.ftl": english}


ANONYMITY = "docs/design/anonymity.md"
PLATFORM = "docs/design/platform.md"
PRODUCT = "docs/design/product.md"
ARCHITECTURE = "docs/architecture.md"
OPERATIONS = "docs/operations.md"
PRIVACY = "docs/privacy.md"
TRUST = "docs/design/trust.md"
GLOSSARY = "docs/glossary.md"


def default(setting: str) -> Any:
    return Settings.model_fields[setting].default


PROMISES = {
    # ---- tickets
    "a door": Promise(
        tickets.VALID,
        timedelta(minutes=30),
        {ANONYMITY: "it may be opened for half an hour"}
        | texts("everyday", "De link werkt een half uur.", "The link works for half an hour."),
    ),
    "a link to a document": Promise(
        tickets.VALID,
        timedelta(minutes=30),
        texts("pre_intake", "De link werkt een half uur.", "The link works for half an hour.")
        | texts("norms", "Hij werkt een half uur.", "It works for half an hour."),
    ),
    # ---- ballots and releases
    "texts of a round": Promise(
        rounds.TEXTS_LIVE,
        timedelta(days=30),
        {PRIVACY: "gone 30 days after closing, or earlier"}
        | texts(
            "booth",
            "Teksten worden na hoogstens dertig dagen gewist.",
            "Texts are deleted within thirty days.",
        ),
    ),
    "answers before a word": Promise(
        release.FLOOR,
        5,
        {
            ANONYMITY: "The floor of five answers is a constant.",
            "booth/static/protection.js": "const FLOOR = 5;",
        },
    ),
    "answers before a word, as it is set": Promise(
        default("threshold"), 5, {"docs/annexes/works-council.md": "minstens vijf antwoorden"}
    ),
    "people for a scan": Promise(
        release.SMALLEST_SCAN,
        7,
        {ANONYMITY: "A scan needs seven people to ask"}
        | texts("pre_intake", "minder dan zeven mensen om te vragen", "Fewer than seven people"),
    ),
    "answers for five words": Promise(
        release.FIVE_WORDS_FROM, 8, {ANONYMITY: "from eight on up to five words"}
    ),
    "asked for five words": Promise(
        release.FIVE_WORDS_INVITED,
        10,
        {ANONYMITY: "five words only where ten or more were asked"},
    ),
    "counts behind a word at an end": Promise(
        release.END_WIDTH, 3, {ANONYMITY: "cover at least three counts"}
    ),
    "words apart before a difference": Promise(
        comparison.TELLING_STEPS,
        2,
        {ANONYMITY: "two words apart is"}
        | texts("follow_up", "verschil van twee woorden", "a difference of two words or more"),
    ),
    "teams in a picture of a department": Promise(
        pictures.FEWEST_TEAMS,
        7,
        {ANONYMITY: "needs seven teams with a release", GLOSSARY: "over at least seven teams"},
    ),
    "people for a question to the room": Promise(
        rounds.SMALLEST_ROOM,
        8,
        {ANONYMITY: "at least eight people present"}
        | texts("sessions", "vanaf acht mensen", "at least eight people"),
    ),
    "tickets of one person for one round": Promise(
        quotas.MOST_FOR_A_ROUND,
        30,
        {TRUST: "thirty tickets for one round: after that"}
        | texts("booth", "al 30 keer geopend", "your private page 30 times"),
    ),
    "minutes of a question to the room": Promise(
        round_dates.ROOM_MINUTES,
        3,
        {
            ANONYMITY: "three minutes, one release",
            GLOSSARY: "one question during a session, three minutes",
        }
        | texts("sessions", "drie minuten", "three minutes"),
    ),
    # ---- dates of rounds
    "a round opens": Promise(
        round_dates.OPENS,
        time(9, 30),
        {ANONYMITY: "A scan opens at 09:30"}
        | texts("pre_intake", "van 09.30 tot", "from 09:30 to"),
    ),
    "a round closes": Promise(
        round_dates.CLOSES,
        time(16, 30),
        {ANONYMITY: "closes at 16:30"} | texts("pre_intake", "tot 16.30 uur", "to 16:30"),
    ),
    "working days of the shortest scan": Promise(
        round_dates.SHORTEST,
        5,
        {ANONYMITY: "takes five working days at least"}
        | texts(
            "pre_intake", "minstens vijf werkdagen open", "open for at least five working days"
        ),
    ),
    "working days of a usual scan": Promise(
        round_dates.USUAL, 10, {ANONYMITY: "and ten usually", PRODUCT: "ten working days"}
    ),
    "working days of a scan that touches a holiday": Promise(
        round_dates.TOUCHING_SCHOOL_HOLIDAY,
        15,
        {ANONYMITY: "fifteen when it touches a school holiday"},
    ),
    "working days for trainer and coach alone": Promise(
        round_dates.EARLY,
        2,
        {ANONYMITY: "two working days before the team", PRIVACY: "two working days before the team"}
        | texts("booth", "twee werkdagen eerder", "two working days earlier"),
    ),
    "reminders of a round": Promise(
        round_dates.MOST_REMINDERS,
        2,
        {PLATFORM: "At most two reminders"}
        | texts("everyday", "hoogstens twee", "up to two each time questions open"),
    ),
    "time between two requests": Promise(
        round_dates.BETWEEN_REQUESTS,
        timedelta(days=7),
        {
            PRODUCT: "At most one request a week to a person",
            "docs/decisions/0011-the-outbox-and-its-limits.md": "within seven days moves",
        },
    ),
    # ---- separate input
    "messages that go together": Promise(
        input_delivery.FEWEST,
        2,
        {ANONYMITY: "when two conversations wait"}
        | texts("private_page", "vanaf twee berichten", "at least two at a time"),
    ),
    "working days of a message alone": Promise(
        input_delivery.ALONE,
        range(4, 7),
        {
            ANONYMITY: "one waited for ten to fifteen working days",
            PRIVACY: "four to six moments, which is ten to fifteen working",
        }
        | texts("private_page", "na twee tot vier weken", "after two to four weeks"),
    ),
    "moments of delivery in a week": Promise(
        len(input_delivery.DELIVERY_DAYS),
        2,
        {ANONYMITY: "at two fixed moments a week"}
        | texts("private_page", "twee keer per week", "twice a week"),
    ),
    "working days to read an answer after the end": Promise(
        input_delivery.READ_ON,
        20,
        {PRIVACY: "can be read for twenty working days"}
        | texts("private_page", "nog twintig werkdagen", "for twenty more working days"),
    ),
    "messages a day": Promise(
        separate_input.Sort.INPUT.daily, 10, {PRIVACY: "ten for input and fifteen for proposals"}
    ),
    "proposals a day": Promise(
        separate_input.Sort.PROPOSALS.daily,
        15,
        {PRIVACY: "ten for input and fifteen for proposals"},
    ),
    # ---- keeping a trajectory alive
    "working days before a start is late": Promise(
        steps.START_WITHIN, 20, {GLOSSARY: "late twenty working days after enrolment"}
    ),
    "working days that a step is the manager's alone": Promise(
        steps.ESCALATES_AFTER,
        10,
        {GLOSSARY: "after ten working days to the programme lead"}
        | texts(
            "progress", "Na tien werkdagen ziet de", "After ten working days the programme lead"
        ),
    ),
    "working days after which a step is told of a last time": Promise(
        SENDING.told[Telling.LAST] - 1,
        30,
        texts("progress", "meer dan dertig werkdagen", "more than thirty working days"),
    ),
    "time between two cards about an answer": Promise(
        SENDING.between_cards,
        timedelta(weeks=4),
        texts("private_page", "eens in de vier weken", "once every four weeks"),
    ),
    "messages after which what can wait does": Promise(
        SENDING.most_in_a_week,
        2,
        {"docs/conversations.md": "two messages in one week are enough"},
    ),
    "a postponement": Promise(
        postponing.LONGEST_POSTPONEMENT,
        timedelta(days=92),
        texts("peer_groups", "de komende drie maanden", "the next three months"),
    ),
    # ---- planning and groups
    "days between two half-days": Promise(
        dates.BETWEEN_PARTS,
        21,
        texts("planning", "binnen drie weken", "within three weeks"),
    ),
    "the hours of a session": Promise(
        (dates.EARLIEST, dates.LATEST),
        (time(7, 0), time(22, 0)),
        texts("planning", "tussen 7.00 en 22.00 uur", "between 7:00 and 22:00"),
    ),
    "the shortest working hours": Promise(
        (working_hours.SHORTEST, working_hours.LONGEST),
        (timedelta(hours=2), timedelta(hours=16)),
        texts("enrolment", "duren 2 tot 16 uur", "can be 2 to 16 hours long"),
    ),
    "people in a group": Promise(
        (peer_groups.FEWEST, peer_groups.MOST),
        (3, 5),
        {PRODUCT: "Groups of three to five by chance"}
        | texts("peer_groups", "drie tot vijf", "three to five"),
    ),
    "working days between groups and session": Promise(
        peer_groups.FORMED_BEFORE,
        10,
        texts("peer_groups", "twee weken", "about two weeks beforehand"),
    ),
    "teams in a guide of the directorate": Promise(
        norms.FEWEST_TEAMS,
        3,
        {PRODUCT: "from three teams on"}
        | texts("norms", "pas bij drie teams of meer", "once three teams share"),
    ),
    # ---- sending
    "usual working hours": Promise(
        (working_hours.USUAL_HOURS.begins, working_hours.USUAL_HOURS.ends),
        (time(9, 0), time(16, 30)),
        {PLATFORM: "Messages go between 09:00 and 16:30 on working days"},
    ),
    "a claim": Promise(
        delivery.LEASE,
        timedelta(minutes=2),
        {ARCHITECTURE: "for two minutes", GLOSSARY: "for two minutes"},
    ),
    "attempts of a message": Promise(
        outcomes.MOST_ATTEMPTS,
        6,
        {PLATFORM: "after six attempts a message is a dead letter", ARCHITECTURE: "six times"},
    ),
    "messages in one conversation": Promise(
        pace.PER_CHAT,
        ((7, 1), (8, 2), (60, 30), (1_800, 3_600)),
        {PLATFORM: "7 messages in a second, 8 in two, 60 in thirty, 1,800 in an hour"},
    ),
    "requests in a second": Promise(
        default("sends_per_second"), 20, {PLATFORM: "ours keeps to 20 unless set otherwise"}
    ),
    "the size of a card": Promise(answers.CARD_LIMIT, 28 * 1024, {PLATFORM: "a card under 28 KB"}),
    "the size of a file": Promise(
        lists.LIMIT, 1024 * 1024, texts("enrolment", "1 MB", "up to 1 MB")
    ),
    "commands in the manifest": Promise(
        commands.MOST_IN_MANIFEST, 10, {PLATFORM: "At most ten commands per scope"}
    ),
    "days that sent messages are kept": Promise(
        default("keep_sent_days"), 90, {PRIVACY: "90 days after it was"}
    ),
    "days that people are kept who have no part": Promise(
        default("keep_people_days"), 365, {PRIVACY: "(30 to 730 days, 365 unless set)"}
    ),
    "a clock that stands still": Promise(
        health.STUCK, 300.0, {OPERATIONS: "finished something in the last five minutes"}
    ),
    "holidays that are known": Promise(
        health.CALENDAR_AHEAD, timedelta(days=365), {OPERATIONS: "known for a year ahead"}
    ),
}


UNSPOKEN = [
    # A page that lies open overnight writes nothing the next day.
    (tickets.LEFT_OPEN, timedelta(hours=12)),
    # One size for all: what fits in a ballot and a message.
    (sealing.BALLOT_BYTES, 16 * 1024),
    (round_texts.TEXT_BYTES, 12 * 1024),
    (message_sealing.MESSAGE_BYTES, 20 * 1024),
    (protocol.REQUEST_BYTES, 32 * 1024),
    (instrument.TEXT_LIMIT, 4_000),
    (instrument.TEXT_ROOM, 12_000),
    (separate_input.MESSAGE_LIMIT, 1_000),
    (instrument.MOST_OPEN, 2),
    (separate_input.MOST_TURNS, 20),
    (separate_input.NEARLY, 400),
    # More is a mistake.
    (enrolment.MOST_TEAMS, 2_000),
    (enrolment.MOST_MEMBERS, 200),
    (enrolment.LONGEST_NAME, 80),
    (round_dates.LONGEST, 30),
    (round_dates.FARTHEST, timedelta(days=365)),
    # Working days in the course of a trajectory.
    (round_dates.EXTENSION, 5),
    (round_dates.BEFORE_SESSION, 6),
    (steps.CHOOSE_WITHIN, 10),
    (steps.CLOSE_WITHIN, 20),
    (postponing.LONGEST_AFTER_CLOSING, timedelta(days=366)),
    (planning.ANSWER_DAYS, (7, 10)),
    (planning.NOTICE, 5),
    (planning.PREPARED_NOTICE, 8),
    (planning.MOVE_NOTICE, 2),
    (planning.MANY, 3),
    (dates.MOST_OPTIONS, 3),
    (support.SUPPORT_DAYS, 5),
    (norms.MOST_WORDINGS, 12),
    (norms.MOST_STEPS, 4),
    (peer_groups.ANSWER_WITHIN, 5),
    (agreements.ASKED_BEFORE, 3),
    # Sending again, and believing Microsoft.
    (outcomes.FIRST_PAUSE, timedelta(seconds=30)),
    (outcomes.GROWTH, 4),
    (outcomes.UNREACHABLE, timedelta(days=1)),
    (auth.LEEWAY, 300),
    (health.LATE, timedelta(hours=1)),
]
"""Numbers that no page tells, and on which somebody relies all the same."""


def read(page: str) -> str:
    """The words of a page, however its lines are broken."""
    return " ".join((servers.ROOT / page).read_text(encoding="utf-8").split())


@pytest.mark.parametrize("promise", PROMISES.values(), ids=PROMISES)
def test_the_number_is_the_one_that_people_read(promise):
    assert promise.constant == promise.number
    assert promise.words
    for page, words in promise.words.items():
        assert words in read(page), page


@pytest.mark.parametrize(("constant", "number"), UNSPOKEN)
def test_a_number_that_is_relied_on_changes_on_purpose_only(constant, number):
    assert constant == number
