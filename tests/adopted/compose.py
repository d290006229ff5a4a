"""The installation of compose.yaml as processes of one machine, for where there is no Docker.

Each service runs the command, environment and order that the file gives it. What Docker would add
is played: the entrypoint of PostgreSQL's image, volumes and secrets as folders, the names of a
network as addresses of this machine, a file system that cannot be written as that of another user.
A key that is not known here is refused, never passed over.
"""

import os
import re
import secrets
import shlex
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from tests.servers import PACKAGE, ROOT, install, unprivileged

PATIENCE = 120
"""Seconds in which a service must be healthy on a busy machine."""
KNOWN = {
    "build", "cap_drop", "command", "depends_on", "env_file", "environment", "healthcheck", "image",
    "labels", "mem_limit", "networks", "ports", "pull_policy", "read_only", "restart", "secrets",
    "security_opt", "stop_grace_period", "tmpfs", "ulimits", "volumes",
}  # fmt: skip


class NotKnown(Exception):
    """The file asks something that this one does not play."""


def services(text: str, given: Mapping[str, str] | None = None) -> dict[str, dict[str, Any]]:
    """The services of a file, with its variables as `.env` gives them."""
    filled = re.sub(r"\$\{(\w+):-([^}]*)\}", lambda one: (given or {}).get(one[1], one[2]), text)
    found: dict[str, dict[str, Any]] = yaml.safe_load(filled)["services"]
    for name, service in found.items():
        if unknown := service.keys() - KNOWN:
            raise NotKnown(f"{name}: {sorted(unknown)}")
    return found


def order(found: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """In which order they start: each after what it depends on."""
    ready: list[str] = []
    while len(ready) < len(found):
        free = [
            name
            for name, one in found.items()
            if name not in ready and set(one.get("depends_on", ())) <= set(ready)
        ]
        if not free:
            raise NotKnown(f"a circle in {sorted(set(found) - set(ready))}")
        ready += free
    return ready


def addresses(names: list[str]) -> dict[str, str]:
    """An address of this machine for each service, where nobody listens yet."""
    while True:
        network = f"127.{1 + secrets.randbelow(250)}.{1 + secrets.randbelow(250)}"
        found = {name: f"{network}.{number + 2}" for number, name in enumerate(names)}
        with socket.socket() as one:
            if one.connect_ex((f"{network}.2", 5432)):
                return found


@dataclass
class Compose:
    """What runs, in a folder with the files that an administrator made."""

    folder: Path
    services: dict[str, dict[str, Any]]
    image: Any
    around: dict[str, str]
    """What the machine gives every bot beside its file: the way to Microsoft."""
    at: dict[str, str] = field(default_factory=dict)
    started: list[str] = field(default_factory=list)
    running: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)
    _stack: ExitStack = field(default_factory=ExitStack)

    def __post_init__(self) -> None:
        self.at = addresses(list(self.services))

    def up(self) -> None:
        """Start every service after those that it waits for, but for the proxy."""
        for name in order(self.services):
            if name != "proxy":
                self.start(name)

    def start(self, name: str) -> None:
        """Start one service and, when somebody waits for it, wait until it is healthy."""
        for other in self.services[name].get("depends_on", ()):
            assert self.healthy(other), f"{name} was started before {other}"
        how = self._database if "command" in self.services[name] else self._bot
        self.running[name] = self._stack.enter_context(how(name))
        self.started.append(name)
        waits = time.monotonic() + PATIENCE
        while not self.healthy(name):
            assert self.running[name].poll() is None, self.said(name)
            assert time.monotonic() < waits, self.said(name)
            time.sleep(0.2)

    def stop(self, name: str) -> int:
        """As Docker stops it: SIGTERM, and the time that the file gives; its return code."""
        self.running[name].terminate()
        grace = self.services[name].get("stop_grace_period", "10s")
        return self.running[name].wait(float(grace.removesuffix("s")))

    def healthy(self, name: str) -> bool:
        """What its own check says."""
        if name in ("bot-1", "bot-2"):
            check = [part.replace("127.0.0.1", self.at[name]) for part in self.image.alive]
            return self.image.checks(check)
        test = self.services[name]["healthcheck"]["test"]
        assert test[0] == "CMD"
        return self._postgres(name, *test[1:]).returncode == 0

    def said(self, name: str) -> str:
        return (self.folder / f"{name}.log").read_text(encoding="utf-8", errors="replace")

    def close(self) -> None:
        self._stack.close()

    # ---- a bot

    @contextmanager
    def _bot(self, name: str) -> Iterator[subprocess.Popen[bytes]]:
        service = self.services[name]
        assert service["read_only"] is True
        [place] = service["tmpfs"]
        assert Path(place.partition(":")[0]) == Path("/") / "tmp"
        given = self._named(dict(_lines_of(self.folder / service["env_file"])))
        own = {f"CULTUURTRAJECT_{one}": self.at[name] for one in ("HOST", "INSIDE_HOST")}
        with self.image.running({**given, **self.around, **own}, self.folder / f"{name}.log") as it:
            yield it

    def _named(self, settings: dict[str, str]) -> dict[str, str]:
        """Names of the network as addresses of this machine."""
        for name, address in self.at.items():
            settings = {
                key: re.sub(rf"(?<=@){name}(?=[/:])", address, value)
                for key, value in settings.items()
            }
        return settings

    # ---- a database

    @contextmanager
    def _database(self, name: str) -> Iterator[subprocess.Popen[bytes]]:
        service = self.services[name]
        [volume] = service["volumes"]
        data = self.folder / "volumes" / volume.partition(":")[0]
        if not data.exists():
            self._first(name, data)
        command = shlex.split(service["command"])
        assert command[0] == "postgres"
        here = [f"listen_addresses={self.at[name]}", "unix_socket_directories="]
        own = [word for setting in here for word in ("-c", setting)]
        with (self.folder / f"{name}.log").open("ab") as log:
            process = subprocess.Popen(
                [self._program("postgres"), *command[1:], "-D", str(data), *own],
                stdout=log, stderr=log, cwd=data.parent, **unprivileged(),
            )  # fmt: skip
        try:
            yield process
        finally:
            process.terminate()
            process.wait(60)

    def _first(self, name: str, data: Path) -> None:
        """What the entrypoint of the image does with an empty volume."""
        given = self.services[name]["environment"]
        secret = given["POSTGRES_PASSWORD_FILE"].removeprefix("/run/secrets/")
        assert secret in self.services[name]["secrets"]
        how = (f"--username={given['POSTGRES_USER']}", f"--pwfile={self.folder}/secrets/{secret}")
        self._run("initdb", f"--pgdata={data}", *how, "--auth=scram-sha-256", "--no-sync")
        make = f'CREATE DATABASE "{given["POSTGRES_DB"]}"'
        single = [self._program("postgres"), "--single", "-D", str(data), "postgres"]
        subprocess.run(
            single, input=make.encode(), check=True, capture_output=True, **unprivileged()
        )

    def _program(self, name: str) -> str:
        return str(self.folder / "programs" / PACKAGE / "pginstall18" / "bin" / name)

    def _run(self, program: str, *arguments: str) -> None:
        done = subprocess.run(
            [self._program(program), *arguments], capture_output=True, text=True,
            cwd=self.folder, **unprivileged(),
        )  # fmt: skip
        assert done.returncode == 0, done.stderr

    def _postgres(self, name: str, program: str, *arguments: str) -> subprocess.CompletedProcess:
        around = {**os.environ, "PGHOST": self.at[name], "PGPORT": "5432"}
        return subprocess.run(
            [self._program(program), *arguments], env=around, cwd=self.folder, **unprivileged()
        )

    # ---- the proxy

    def proxied(self) -> str:
        """The configuration that the proxy's own command makes of the documented one."""
        service = self.services["proxy"]
        shell, option, script = service["command"]
        [mount] = service["volumes"]
        shipped, place, mode = mount.split(":")
        assert mode == "ro"
        made = self.folder / "default.conf"
        here = {place: str(ROOT / shipped), "/etc/nginx/conf.d/default.conf": str(made)}
        for theirs, ours in here.items():
            assert theirs in script
            script = script.replace(theirs, ours)
        script, _, after = script.partition(" && exec ")
        assert after == "nginx -g 'daemon off;'"
        subprocess.run([shell, option, script], check=True)
        return made.read_text(encoding="utf-8")


def _lines_of(file: Path) -> Iterator[tuple[str, str]]:
    for line in file.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, _, value = line.partition("=")
            yield name, value


def prepared(folder: Path) -> None:
    """The folder in which the user of the processes may write, with the programs they need."""
    (folder / "volumes").mkdir()
    (folder / "secrets").mkdir()
    for place in (folder, folder / "volumes"):
        place.chmod(0o777)
    install(folder / "programs")
