"""A collector of OpenTelemetry gets the lines of the log, as they stand there, and nothing else."""

import asyncio
import json
import logging
import subprocess
import sys

import pytest
import structlog
from aiohttp import web
from opentelemetry.proto.collector.logs.v1.logs_service_pb2 import ExportLogsServiceRequest

from bot.monitoring import logs, telemetry
from bot.settings import Settings
from bot.start.version import VERSION
from tests.fakes import APP_ID, TENANT, serving

CANARY = "kanarie-van-samira"


def settings(collector, **changed):
    return Settings(
        mode="production",
        public_url="https://cultuurtraject.amsterdam.nl",
        app_id=APP_ID,
        app_type="SingleTenant",
        app_password="s3cret",
        tenant_id=TENANT,
        key_store="keys",
        programme_leads=TENANT,
        opentelemetry=collector,
        **changed,
    )


class Collector:
    """Takes what is sent, as another program reads it."""

    def __init__(self):
        self.asked, self.lines, self.resources = [], [], []

    async def takes(self, request):
        self.asked.append(request.path)
        body = await request.read()
        assert CANARY.encode() not in body
        for resource in ExportLogsServiceRequest.FromString(body).resource_logs:
            self.resources.append(self._of(resource.resource.attributes))
            for scope in resource.scope_logs:
                for line in scope.log_records:
                    fields = self._of(line.attributes)
                    self.lines.append((line.severity_text, line.body.string_value, fields))
        return web.Response()

    @staticmethod
    def _of(attributes):
        return {one.key: getattr(one.value, one.value.WhichOneof("value")) for one in attributes}


@pytest.fixture
async def collector():
    here, app = Collector(), web.Application()
    app.add_routes([web.route("*", "/{anything:.*}", here.takes)])
    async with serving(app) as address:
        here.address = address
        yield here


@pytest.fixture(autouse=True)
def as_it_was():
    """What is set up for all of the program is put back."""
    root = logging.getLogger()
    handlers, level, raises = root.handlers[:], root.level, logging.raiseExceptions
    yield
    root.handlers[:], root.level, logging.raiseExceptions = handlers, level, raises
    structlog.reset_defaults()


def happens():
    """What a busy and a careless program logs."""
    log = structlog.get_logger("bot.sending.delivery")
    log.info("started", version=VERSION)
    log.warning("notice given up", kind="reminder", count=3, person=CANARY, answer=5)
    try:
        raise ValueError(CANARY)
    except ValueError:
        log.exception("job failed", job="drain")
    logging.getLogger("aiohttp.server").warning("GET /prive by %s", CANARY)
    logging.getLogger("sqlalchemy.engine").info("SELECT %s", CANARY)


async def test_the_collector_gets_the_lines_of_the_log_and_their_fields_only(collector, capsys):
    logs.set_up()

    def live():
        with telemetry.sent(settings(collector.address)):
            happens()

    await asyncio.to_thread(live)
    told = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    said = [(level, words, fields) for level, words, fields in collector.lines]
    assert [words for _, words, _ in said] == [one["event"] for one in told]
    assert [words for _, words, _ in said] == [
        "started", "notice given up", "job failed", "library",
    ]  # fmt: skip
    for (level, _, fields), one in zip(said, told, strict=True):
        assert level == one.pop("level")
        del one["event"], one["timestamp"]
        assert fields == one, "what goes there is what stands in the log"
        assert fields.keys() <= logs.ALLOWED
    assert set(collector.asked) == {"/v1/logs"}, "no traces, no figures"


async def test_nothing_of_the_machine_goes_along(collector, monkeypatch):
    monkeypatch.setenv("OTEL_RESOURCE_ATTRIBUTES", f"host.name={CANARY}")
    logs.set_up()

    def live():
        with telemetry.sent(settings(collector.address)):
            happens()

    await asyncio.to_thread(live)
    [resource] = collector.resources
    assert resource.keys() == {"service.name", "service.version", "service.instance.id"}
    assert resource["service.version"] == VERSION


async def test_a_collector_that_is_away_keeps_nobody_waiting_and_the_log_goes_on(capsys):
    logs.set_up()
    started = asyncio.get_running_loop().time()

    def live():
        with telemetry.sent(settings("http://127.0.0.1:9")):
            happens()

    await asyncio.wait_for(asyncio.to_thread(live), 60)
    told = [json.loads(line)["event"] for line in capsys.readouterr().err.splitlines()]
    assert told[:4] == ["started", "notice given up", "job failed", "library"]
    assert asyncio.get_running_loop().time() - started < 60


def test_who_names_no_collector_loads_nothing_of_it():
    code = (
        "import sys, bot.__main__; from bot.monitoring import telemetry;"
        "print(any(name.startswith('opentelemetry') for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout == "False\n", done.stderr


@pytest.mark.parametrize(
    "wrong",
    ["collector", "grpc://collector:4317", "https://collector:4318/v1/traces", "https://u:p@host"],
)
def test_what_is_no_collector_is_refused(wrong):
    with pytest.raises(ValueError, match="give "):
        settings(wrong)
