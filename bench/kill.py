"""Kill builds of the real site at random moments: ``python bench/kill.py [--runs 100] [--only PLACE …]``.

Two sites that differ on every page are published in turns, each build killed (SIGKILL) somewhere between its start and
its end, some of them in the very moment of the switch. After each kill ``public`` is compared, byte by byte, with both.
"""

import argparse
import hashlib
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from shutil import copy, copytree

ROOT = Path(__file__).resolve().parents[1]
NEAR_THE_SWITCH = 3
"""Every so manyth build is killed when the pages are made and the switch is near."""


def main() -> None:
    """Kill, compare, and say what was found."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--runs", type=int, default=100)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--content", type=Path, default=ROOT / "content")
    options.add_argument("--only", action="append", default=[], metavar="PLACE")
    asked = options.parse_args()
    chance = random.Random(asked.seed)
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        for part in ("site", "translations"):  # so that work in the checkout does not change the program meanwhile
            copytree(ROOT / part, here / part)
        copy(ROOT / "build.py", here)
        copytree(asked.content, here / "one")
        copytree(asked.content, here / "two")
        site = here / "two/site.yml"
        site.write_text(site.read_text("utf-8").replace("name: ", "name: Other ", 1), "utf-8")
        only = [word for place in asked.only for word in ("--only", place)]
        whole = {name: finished(here, name, only) for name in ("two", "one")}
        seconds = measured(here, "two", only)
        found: Counter[str] = Counter()
        for number in range(asked.runs):
            name = "one" if number % 2 == 0 else "two"
            kill_one(here, name, only, chance, seconds, number % NEAR_THE_SWITCH == 0)
            now = digest(here / "public")
            verdict = next((name for name, there in whole.items() if there == now), "NEITHER")
            found[verdict] += 1
            print(f"{number + 1:4}  built {name}, found {verdict}", flush=True)
        print(f"{asked.runs} kills: {dict(found)}")
        ended = finished(here, "one", only) == whole["one"] and finished(here, "two", only) == whole["two"]
        print(f"a build after them: {'whole' if ended else 'BROKEN'}")
        sys.exit(1 if found["NEITHER"] or not ended else 0)


def start(here: Path, name: str, only: list[str]) -> subprocess.Popen[bytes]:
    """A build of one of the two sites."""
    command = [sys.executable, "build.py", "build", "--content", name, *only]
    return subprocess.Popen(command, cwd=here, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def finished(here: Path, name: str, only: list[str]) -> str:
    """Build to the end; the digest of what stands then."""
    process = start(here, name, only)
    said = process.communicate()[1].decode()
    if process.returncode:
        sys.exit(said)
    return digest(here / "public")


def measured(here: Path, name: str, only: list[str]) -> float:
    """The seconds a whole build takes."""
    began = time.monotonic()
    finished(here, name, only)
    return time.monotonic() - began


def kill_one(
    here: Path, name: str, only: list[str], chance: random.Random, seconds: float, at_the_switch: bool
) -> None:
    """Start a build and kill it: anywhere, or a few milliseconds around the switch."""
    process = start(here, name, only)
    assert process.stderr
    if at_the_switch:
        while (line := process.stderr.readline()) and b"Publishing" not in line:
            pass
        time.sleep(chance.uniform(0, 0.2))
    else:
        time.sleep(chance.uniform(0, seconds))
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()


def digest(folder: Path) -> str:
    """Every name and every byte below a folder."""
    found = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        content = path.read_bytes()
        found.update(f"{path.relative_to(folder)}\0{len(content)}\0".encode() + content)
    return found.hexdigest()


if __name__ == "__main__":
    main()
