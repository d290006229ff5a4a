"""Log lines carry keys and counts: what is not on the list is not written, whoever calls."""

import ast
import asyncio
import json
import logging
import re
from pathlib import Path

import pytest
import structlog

from bot.monitoring import logs
from storage import address
from tests.attacks.overheard import overheard

ROOMS = (
    "bot",
    "booth",
    "content",
    "dialogs",
    "documents",
    "papers",
    "storage",
    "trajectory",
    "understanding",
    "use_cases",
)
ROOT = Path(__file__).parents[2]
NAME = "Samira el Amrani"


@pytest.fixture
def lines():
    """The lines so far, each as it was written."""
    with overheard() as said:
        yield lambda: [json.loads(line) for line in said.getvalue().splitlines()]


def test_a_planted_name_in_extra_is_left_out(lines):
    logging.getLogger("bot.sending.delivery").warning(
        "not sent", extra={"person": NAME, "reason": "busy"}
    )
    [line] = lines()
    assert line["event"] == "not sent"
    assert line["reason"] == "busy"
    assert NAME not in json.dumps(line)


def test_a_planted_name_in_a_structured_field_is_left_out(lines):
    structlog.get_logger("booth.ballots.closing").error("round-closed", who=NAME, count=3)
    [line] = lines()
    assert (line["event"], line["count"]) == ("round-closed", 3)
    assert NAME not in json.dumps(line)


def test_the_text_of_an_error_is_left_out(lines):
    try:
        raise ValueError(NAME)
    except ValueError:
        logging.getLogger("bot.app").exception("turn failed")
        structlog.get_logger("booth.api").exception("booth-failed")
    assert len(lines()) == 2
    assert NAME not in json.dumps(lines())
    assert "Traceback" not in json.dumps(lines())


@pytest.mark.parametrize("library", ["sqlalchemy.pool", "aiohttp.server", "asyncio", "msal.token"])
def test_the_words_of_a_library_are_left_out_and_its_name_stays(lines, library):
    logging.getLogger(library).error("failed for %s", NAME, extra={"body": NAME})
    [line] = lines()
    assert (line["event"], line["logger"], line["level"]) == ("library", library, "error")
    assert NAME not in json.dumps(line)


@pytest.mark.parametrize("room", ROOMS)
def test_the_words_of_every_room_of_ours_stay(lines, room):
    logging.getLogger(f"{room}.some_module").warning("something happened")
    [line] = lines()
    assert line["event"] == "something happened"


def test_libraries_speak_from_warnings_on(lines):
    for name in logs._QUIET:
        logging.getLogger(name).info(NAME)
    assert lines() == []


def test_every_line_is_json_with_a_moment(lines):
    logging.getLogger("bot.clock.jobs").info("retention", extra={"kind": "sent", "count": 0})
    [line] = lines()
    assert line.keys() <= logs.ALLOWED
    assert line["timestamp"].endswith("Z")


# ---- the calls themselves


def log_calls():
    """Every call of a log method in the product, with its file and line."""
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and is_log(node.func):
                    yield f"{path.relative_to(ROOT)}:{node.lineno}", node


def is_log(function):
    return (
        isinstance(function, ast.Attribute)
        and isinstance(function.value, ast.Name)
        and function.value.id in {"log", "_log", "logger"}
        and function.attr in {"debug", "info", "warning", "error", "exception", "critical"}
    )


CALLS = list(log_calls())


def test_the_search_finds_the_calls():
    assert len(CALLS) > 10


@pytest.mark.parametrize(("where", "call"), CALLS, ids=[where for where, _ in CALLS])
def test_every_call_says_a_fixed_sentence_and_fields_of_the_list(where, call):
    """An f-string or an argument could carry what people wrote into the sentence itself."""
    [sentence] = call.args
    assert isinstance(sentence, ast.Constant), where
    for keyword in call.keywords:
        if keyword.arg != "extra":
            assert keyword.arg in logs.ALLOWED, (where, keyword.arg)
        elif isinstance(keyword.value, ast.Dict):
            assert {key.value for key in keyword.value.keys} <= logs.ALLOWED, where


def test_a_fault_can_be_located_by_file_and_line_and_its_text_is_left_out(lines):
    def fails():
        int(NAME)

    try:
        fails()
    except ValueError as error:
        logging.getLogger("bot.clock.clockwork").error(
            "job failed", extra={"job": "sending", "error": type(error).__name__}
        )
    [line] = lines()
    assert re.fullmatch(r"bot/test_logs\.py:\d+", line["where"])
    assert NAME not in json.dumps(line)


def test_a_fault_below_ours_names_our_line_too(lines):
    """In SQLAlchemy, say: where it was, and by which line of ours."""
    try:
        address.canonical(f"postgresql://{NAME}@h:port/x")
    except ValueError:
        structlog.get_logger("storage").exception("broken")
    [line] = lines()
    assert re.fullmatch(r"storage/address\.py:\d+", line["where"])


async def test_a_line_of_a_library_says_which_and_where(lines):
    logging.getLogger("aiohttp.server").warning("a guest called %s", NAME)
    asyncio.get_running_loop().call_exception_handler(
        {"message": NAME, "exception": KeyError(NAME)}
    )
    warned, failed = lines()
    assert (warned["event"], warned["logger"]) == ("library", "aiohttp.server")
    assert re.fullmatch(r"[\w/]+\.py:\d+", warned["where"])
    assert (failed["logger"], failed["error"]) == ("asyncio", "KeyError")
    assert NAME not in json.dumps([warned, failed])
