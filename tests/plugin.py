"""What every test can ask for, and the rule that a skipped test counts as failed."""

import gc
from collections.abc import AsyncIterator, Iterator

import pytest
from playwright.async_api import Browser

from tests import servers
from tests.run_folder import of_this_run


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config):
    """One folder and one PostgreSQL server for the whole run, also with parallel workers."""
    folder = of_this_run()
    folder.__enter__()
    config.add_cleanup(lambda: folder.__exit__(None, None, None))


def pytest_collection_finish():
    """What was loaded stays to the end: nobody need look through it for what can go."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport(item):
    """A test that does not run proves nothing: `skip` and `xfail` fail."""
    report = yield
    if report.skipped:
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped; a skipped test counts as failed"
    return report


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_make_collect_report(collector):
    """The same for a file that skips itself while it is read."""
    report = yield
    if report.skipped:
        report.outcome = "failed"
        report.longrepr = f"{collector.nodeid} was skipped; a skipped test counts as failed"
    return report


@pytest.fixture
def postgres_url() -> Iterator[str]:
    """The URL of a new, empty PostgreSQL database."""
    with servers.postgres() as url:
        yield url


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    """A running chromium without a window."""
    async with servers.browser() as started:
        yield started
