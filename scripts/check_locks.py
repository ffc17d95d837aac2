"""Refuse lock files that name a registry's host, or that have fallen behind the declared dependencies.

Whoever installs decides where from: a host in a committed file would decide it for them. And a requirement
that is declared but not pinned would be missing on a fresh machine. Prints each fault; exit 1 for any.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# Written in two parts, so that this file does not name what it looks for.
HOSTS = [
    "pypi" + ".org",
    "python" + "hosted.org",
    "registry." + "npmjs",
    "registry." + "yarnpkg",
    "npmjs" + ".org",
]
# An index given by option rather than by address.
OPTION = re.compile(
    r"^\s*(--(extra-)?index-url|-i\b|--find-links|-f\b|--trusted-host|registry\s*=|@\S+:registry)"
)


def main() -> int:
    faults = [*hosts_in_tree(), *options_in_locks(), *resolved_in_npm(), *unpinned()]
    for fault in faults:
        print(fault)
    return 1 if faults else 0


def tracked() -> list[Path]:
    """Every file that is committed or about to be; without git (a source archive), every file of the root."""
    if not shutil.which("git"):
        return root_files()
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return [ROOT / line for line in listed.stdout.splitlines()] if listed.returncode == 0 else root_files()


def root_files() -> list[Path]:
    return [path for path in ROOT.iterdir() if path.is_file()]


def hosts_in_tree() -> Iterator[str]:
    for path in tracked():
        if path.is_file():
            text = path.read_bytes().decode("utf-8", "replace")
            for host in HOSTS:
                if host in text:
                    yield f"{path.relative_to(ROOT)}: expected no registry host, found {host}"


def options_in_locks() -> Iterator[str]:
    for path in [*ROOT.glob("requirements*.txt"), ROOT / ".npmrc"]:
        for number, line in enumerate(path.read_text().splitlines(), 1):
            if OPTION.match(line) or "://" in line:
                yield f"{path.name}:{number}: expected no index and no address, found {line.strip()}"


def resolved_in_npm() -> Iterator[str]:
    lock = json.loads((ROOT / "package-lock.json").read_text())
    for name, package in lock["packages"].items():
        if "resolved" in package:
            yield f"package-lock.json: {name}: expected no 'resolved', found {package['resolved']}"


def unpinned() -> Iterator[str]:
    """Declared requirements of the members and the groups that the hashed files lack."""
    run, dev = (pins(ROOT / name) for name in ("requirements.txt", "requirements-dev.txt"))
    for path in [
        ROOT / "pyproject.toml",
        *ROOT.glob("packages/*/pyproject.toml"),
        *ROOT.glob("apps/*/pyproject.toml"),
    ]:
        declared = tomllib.loads(path.read_text())
        groups = declared.get("dependency-groups", {})
        for requirement in [*declared["project"].get("dependencies", []), *groups.get("build", [])]:
            if canonical(requirement) not in run and not canonical(requirement).startswith("casewright-"):
                yield f"requirements.txt: expected a pin of {requirement} ({path.parent.name}), found none"
        for requirement in groups.get("dev", []):
            if canonical(requirement) not in dev:
                yield f"requirements-dev.txt: expected a pin of {requirement}, found none"


def pins(path: Path) -> set[str]:
    return {canonical(line) for line in path.read_text().splitlines() if "==" in line}


def canonical(requirement: str) -> str:
    """The name in a requirement, as packaging spells it."""
    return re.sub(r"[-_.]+", "-", re.match(r"[A-Za-z0-9._-]*", requirement)[0]).lower()  # type: ignore[index]


if __name__ == "__main__":
    sys.exit(main())
