"""The files of the image, as the Dockerfile copies them, and its command as a platform starts it.

There is no Docker on every machine that tests. So the Dockerfile is read here, as far as it goes:
an instruction, an option or a command that is not known is refused, never passed over. What it
takes from the registries of others (the base, the packages) comes from the environment of the
tests: the same interpreter, and of the packages exactly those of the lock, in its versions.
"""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from importlib.metadata import Distribution, distribution
from importlib.util import cache_from_source
from pathlib import Path, PurePosixPath

from packaging.requirements import Requirement

from tests.installed.installation import _fill_in
from tests.servers import ROOT, unprivileged

DOCKERFILE = ROOT / "Dockerfile"
_LEFT_OUT = {"site-packages", "test", "tests", "idlelib", "tkinter", "ensurepip", "turtledemo"}


class NotKnown(Exception):
    """The Dockerfile asks something that this file does not do."""


@dataclass(frozen=True)
class Instruction:
    name: str
    rest: str

    @property
    def words(self) -> list[str]:
        return shlex.split(self.rest)

    @property
    def list(self) -> list[str]:
        """The words of a command that is written as JSON."""
        return list(json.loads(self.rest))


def instructions(text: str) -> list[Instruction]:
    """A Dockerfile, without its comments, with its long lines in one and its base by name."""
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    joined = re.sub(r"\\\n", " ", "\n".join(lines))
    given = dict(re.findall(r"^ARG (\w+)=(\S+)$", joined, re.MULTILINE))
    joined = re.sub(
        r"^(FROM) \$\{(\w+)\}", lambda one: f"{one[1]} {given[one[2]]}", joined, flags=re.MULTILINE
    )
    joined = re.sub(r"^ARG .*$", "", joined, flags=re.MULTILINE)
    pairs = (line.strip().partition(" ") for line in joined.splitlines() if line.strip())
    return [Instruction(name, rest.strip()) for name, _, rest in pairs]


def stages(text: str) -> list[list[Instruction]]:
    """What stands between one FROM and the next, each with its FROM."""
    found: list[list[Instruction]] = []
    for one in instructions(text):
        if one.name == "FROM":
            found.append([])
        found[-1].append(one)
    return found


_FOR_PLATFORMS = (
    Instruction("FROM", "python:3.11-slim"),
    Instruction("USER", "10001:10001"),
    Instruction("EXPOSE", "3978"),
    Instruction("STOPSIGNAL", "SIGTERM"),
)
"""What is played otherwise here: the base, another user, a port of the test, its own signal."""


# ---- what is in the context


def ignores(patterns: str, path: PurePosixPath) -> bool:
    """Whether a .dockerignore leaves this path out: the last line that fits it, or what it is in,
    decides."""
    ignored = False
    for line in patterns.splitlines():
        pattern = line.strip()
        if not pattern or pattern.startswith("#"):
            continue
        if set(pattern) & set("[]\\?"):
            raise NotKnown(f".dockerignore: {pattern}")
        wanted = PurePosixPath(pattern.removeprefix("!")).parts
        if any(_fits(part.parts, wanted) for part in (path, *path.parents)):
            ignored = not pattern.startswith("!")
    return ignored


def _fits(parts: tuple[str, ...], pattern: tuple[str, ...]) -> bool:
    if not parts or not pattern:
        return parts == pattern
    if pattern[0] == "**":
        return any(_fits(parts[skipped:], pattern[1:]) for skipped in range(len(parts) + 1))
    return fnmatchcase(parts[0], pattern[0]) and _fits(parts[1:], pattern[1:])


# ---- the image


@dataclass
class Image:
    """A tree below `root`, with what a platform knows of the image."""

    root: Path
    environment: dict[str, str] = field(default_factory=dict)
    folder: str = "/"
    command: list[str] = field(default_factory=list)
    alive: list[str] = field(default_factory=list)
    """The command that a platform asks whether it lives."""

    @property
    def python(self) -> Path:
        """The interpreter of the base, on this machine."""
        return self.root / "usr" / "local" / "bin" / "python3.11"

    def at(self, path: str) -> Path:
        """A path of the image, on this machine."""
        return self.root / (PurePosixPath(self.folder) / path).relative_to("/")

    @contextmanager
    def running(self, settings: Mapping[str, str], log: Path) -> Iterator[subprocess.Popen[bytes]]:
        """Its command, as a user who can write nowhere in it; what it says is in `log`."""
        with log.open("wb") as file:
            process = subprocess.Popen(
                self._here(self.command), cwd=self.at("."), env=self.around(settings),
                stdout=file, stderr=file, **unprivileged(),
            )  # fmt: skip
        try:
            yield process
        finally:
            process.kill()
            process.wait()

    def lives(self, settings: Mapping[str, str]) -> bool:
        """Whether the image's own check says so."""
        return self.checks(self.alive, settings)

    def checks(self, command: list[str], settings: Mapping[str, str] | None = None) -> bool:
        """Whether a command in it ends well."""
        done = subprocess.run(
            self._here(command), cwd=self.at("."), env=self.around(settings or {}), timeout=20,
            capture_output=True, **unprivileged(),
        )  # fmt: skip
        return done.returncode == 0

    def asks(self, code: str, settings: Mapping[str, str]) -> str:
        """What a line of Python says in it, to the user that runs it."""
        done = subprocess.run(
            self._here(["python", "-c", code]), cwd=self.at("."), env=self.around(settings),
            capture_output=True, text=True, timeout=60, **unprivileged(),
        )  # fmt: skip
        return done.stdout + done.stderr

    def _here(self, command: list[str]) -> list[str]:
        found = shutil.which(command[0], path=self._path())
        assert found, f"{command[0]} is not in the image"
        return [found, *command[1:]]

    def _path(self) -> str:
        parts = self.environment.get("PATH", "$PATH").replace("$PATH", "/usr/local/bin").split(":")
        return ":".join(str(self.root / part.lstrip("/")) for part in parts)

    def around(self, settings: Mapping[str, str]) -> dict[str, str]:
        """The environment of whatever runs in it, with the libraries of the base."""
        base = {"LD_LIBRARY_PATH": str(self.root / "usr" / "local" / "lib"), "PATH": self._path()}
        return {**self.environment, **base, **settings}


def build(root: Path) -> Image:
    """The last stage of the Dockerfile, in a folder that does not exist yet."""
    *before, last = stages(DOCKERFILE.read_text(encoding="utf-8"))
    packages = {_name(stage): stage for stage in before}
    image = Image(root)
    _base(image)
    for one in last:
        _done(image, one, packages)
    _fill_in(image.at("content"))
    return image


def _name(stage: list[Instruction]) -> str:
    image, *named = stage[0].words
    if not image.startswith("python:3.11") or [word.upper() for word in named[:1]] != ["AS"]:
        raise NotKnown(stage[0].rest)
    return named[1]


def _base(image: Image) -> None:
    """The interpreter, where anybody may run it."""
    base, there = Path(sys.base_prefix), image.root / "usr" / "local"
    left_out = shutil.ignore_patterns(*_LEFT_OUT)
    shutil.copytree(base / "lib" / "python3.11", there / "lib" / "python3.11", ignore=left_out)
    for library in (base / "lib").glob("libpython3*"):
        shutil.copy2(library, there / "lib" / library.name)
    image.python.parent.mkdir()
    shutil.copy2((base / "bin" / "python3.11").resolve(), image.python)


def _done(image: Image, one: Instruction, stages: Mapping[str, list[Instruction]]) -> None:
    match one.name:
        case "COPY":
            _copy(image, one, stages)
        case "RUN":
            for command in _commands(one):
                _run(image, command)
        case _:
            _said(image, one)


def _said(image: Image, one: Instruction) -> None:
    """What an instruction says of the image, and changes nothing in."""
    match one.name:
        case "ENV":
            image.environment |= dict(word.split("=", 1) for word in one.words)
        case "WORKDIR":
            image.folder = one.rest
            image.at(".").mkdir(parents=True, exist_ok=True)
        case "CMD":
            image.command = one.list
        case "HEALTHCHECK":
            image.alive = Instruction("CMD", one.rest.partition("CMD ")[2]).list
        case _ if one not in _FOR_PLATFORMS:
            raise NotKnown(f"{one.name} {one.rest}")


def _copy(image: Image, one: Instruction, stages: Mapping[str, list[Instruction]]) -> None:
    options = [word for word in one.words if word.startswith("--")]
    source, place = (word for word in one.words if not word.startswith("--"))
    match options:
        case [] if not source.startswith("/"):
            _take(source, image.at(place))
        case [option] if option.startswith("--from=") and source == place == "/venv":
            _packages(image, stages[option.removeprefix("--from=")])
        case _:
            raise NotKnown(one.rest)


def _take(source: str, place: Path) -> None:
    """A folder or file of the context, without what is ignored."""
    patterns = (ROOT / ".dockerignore").read_text(encoding="utf-8")
    if not (ROOT / source).exists() or ignores(patterns, PurePosixPath(source)):
        raise NotKnown(f"COPY {source}: it is not in the context")

    def left_out(folder: str, names: list[str]) -> set[str]:
        here = PurePosixPath(Path(folder).relative_to(ROOT).as_posix())
        return {name for name in names if ignores(patterns, here / name)}

    if (ROOT / source).is_file():
        shutil.copy2(ROOT / source, place)
    else:
        shutil.copytree(ROOT / source, place, ignore=left_out)


def _run(image: Image, words: list[str]) -> None:
    match words:
        case ["useradd", *_]:
            pass  # who runs it here is said by `unprivileged`
        case ["install", *options] if "--directory" in options:
            for place in (word for word in options if word.startswith("/")):
                image.at(place).mkdir(mode=0o700, parents=True)
        case [python, "-m", "compileall", *_] if python.startswith("/venv/"):
            # The packages bring theirs along (`_linked`).
            _by_its_python(image, "-m", "compileall", "-q", "-j", "0", str(image.at(".")))
        case _:
            raise NotKnown(" ".join(words))


def _by_its_python(image: Image, *arguments: str) -> None:
    subprocess.run([image.python, *arguments], check=True, env=image.around({}))


# ---- packages: those of the lock, and no other


def _packages(image: Image, stage: list[Instruction]) -> None:
    made = [words for one in stage if one.name == "RUN" for words in _commands(one)]
    if made != [
        ["python", "-m", "venv", "/venv"],
        ["/venv/bin/pip", "install", "--require-hashes", "--requirement", "/requirements.txt"],
    ]:
        raise NotKnown(f"packages made by {made}")
    venv = image.root / "venv"
    _by_its_python(image, "-m", "venv", "--without-pip", str(venv))
    [site] = venv.glob("lib/python*/site-packages")
    for requirement in locked((ROOT / "requirements.txt").read_text(encoding="utf-8")):
        package = distribution(requirement.name)
        assert requirement.specifier.contains(package.version), f"{requirement}: {package.version}"
        _linked(package, site)


def _commands(one: Instruction) -> list[list[str]]:
    return [shlex.split(command) for command in one.rest.split("&&")]


def locked(text: str) -> list[Requirement]:
    """The packages of a lock that this machine gets."""
    lines = re.findall(r"^([a-zA-Z0-9].*?)(?: \\)?$", text, re.MULTILINE)
    found = [Requirement(line) for line in lines]
    return [one for one in found if one.marker is None or one.marker.evaluate()]


def _linked(package: Distribution, site: Path) -> None:
    """Every file that the package lists, with what is compiled of it."""
    for file in package.files or ():
        there = Path(str(package.locate_file(file)))
        if ".." in file.parts or not there.exists():
            continue  # programs of a package, which nobody starts
        for found in (
            (there, Path(cache_from_source(str(there)))) if there.suffix == ".py" else (there,)
        ):
            if found.exists():
                place = site / found.relative_to(Path(str(package.locate_file("."))))
                place.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(found, place)


def described(root: Path) -> Image:
    """What a platform knows of an image that was made already."""
    image = Image(root)
    for one in stages(DOCKERFILE.read_text(encoding="utf-8"))[-1]:
        if one.name not in ("COPY", "RUN"):
            _said(image, one)
    return image


def closed(image: Image, place: Path) -> None:
    """The image is there: nothing in it can be written any more, by its owner either."""
    config = image.root / "venv" / "pyvenv.cfg"
    config.write_text(config.read_text().replace(str(image.root), str(place)))
    python = image.root / "venv" / "bin" / "python"
    for link in python.parent.glob("python*"):
        link.unlink()
        link.symlink_to(place / image.python.relative_to(image.root))
    for folder, _, files in os.walk(image.root):
        for name in files:
            path = Path(folder, name)
            if not path.is_symlink():
                path.chmod(path.stat().st_mode & 0o555 | 0o444)
        if Path(folder) != image.root:
            Path(folder).chmod(0o555)
    image.root.rename(place)
    place.chmod(0o555)
