"""Processes that begin with what takes time to make, for tests that kill them.

One server of forks serves all who ask, and has loaded for all of them: whoever named only itself
would let the others load everything again in every process.
"""

import multiprocessing

PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload(["tests.booth.ballots.crash", "tests.deliveries.crash"])
