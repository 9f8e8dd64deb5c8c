"""How long a build takes and how heavy its pages are: ``python bench/build.py [--only PLACE …] [--content DIR]``.

Everything happens in a temporary folder, through the same command line that an editor uses.
"""

import argparse
import json
import os
import platform
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from shutil import copytree
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
WALLS = {
    "cold": 15.0,
    "changed": 4.0,
    "check": 2.0,
    "size": 300.0,
    "heaviest": 9000.0,
    "median": 6000.0,
    "requests": 1.0,
}
"""What the design allows: seconds, megabytes, bytes of brotli, requests."""

RUNS = 3
LOADING = {"stylesheet", "icon", "manifest", "preload", "modulepreload"}


class Taken(NamedTuple):
    """Seconds by the clock, and seconds of work of all processors."""

    wall: float
    processors: float


class Requests(HTMLParser):
    """The addresses a browser fetches to show a page, the page itself not counted."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.fetched: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what this element fetches."""
        said = {name: value or "" for name, value in attrs}
        address = said.get("href" if tag == "link" else "src", "")
        fetches = LOADING & set(said.get("rel", "").split()) if tag == "link" else tag not in ("a", "form")
        if address and fetches and not address.startswith("data:"):
            self.fetched.add(address)


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--content", type=Path, default=ROOT / "content")
    options.add_argument("--only", action="append", default=[], metavar="PLACE")
    options.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    asked = options.parse_args()
    print("\n".join(machine()))
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        copytree(asked.content, here / "content")
        build = ["build", "--jobs", str(asked.jobs), *(word for place in asked.only for word in ("--only", place))]
        report("cold build", run(here, *build), WALLS["cold"])
        report("the same again", fastest(here, *build))
        report("one text changed", fastest(here, *build, before=change_a_text), WALLS["changed"])
        report("check", fastest(here, "check"), WALLS["check"])
        for line in weights(here / "public"):
            print(line)


def run(here: Path, *arguments: str) -> Taken:
    """What one command takes, Python's own start included. Stops when the command fails."""
    command = [sys.executable, str(ROOT / "build.py"), *arguments, "--content", "content"]
    began, worked = time.perf_counter(), processor_seconds()
    done = subprocess.run(command, cwd=here, capture_output=True, text=True)
    taken = Taken(time.perf_counter() - began, processor_seconds() - worked)
    if done.returncode:
        sys.exit(done.stderr or done.stdout)
    return taken


def processor_seconds() -> float:
    """The time all finished commands have kept the processors busy, in all their processes."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def fastest(here: Path, *arguments: str, before: Callable[[Path, int], None] = lambda here, number: None) -> Taken:
    """The least of a few runs: what the machine's other work adds is not the build's."""
    taken = []
    for number in range(RUNS):
        before(here, number)
        taken.append(run(here, *arguments))
    return min(taken)


def change_a_text(here: Path, number: int) -> None:
    """One more word in a topic's summary: it stands on the topic's pages in every place."""
    topic = min((here / "content/shared/topics").glob("*.md"))
    text = topic.read_text(encoding="utf-8")
    changed = re.sub(r"(\nsummary: (?:>-\n +)?[\"']?)", rf"\g<1>{'Now' if number % 2 else 'Here'} ", text, count=1)
    if changed == text:
        sys.exit(f"{topic} has no summary to change")
    topic.write_text(changed, encoding="utf-8")


def weights(public: Path) -> Iterator[str]:
    """The size of the site and of its pages as they are sent."""
    pages = [file_of(public, page["url"]) for page in json.loads((public / "build.json").read_text("utf-8"))["pages"]]
    sent = {page: (page.parent / f"{page.name}.br").stat().st_size for page in pages}
    heaviest = max(pages, key=sent.__getitem__)
    fetched = {page: len(Requests(page.read_text("utf-8")).fetched) + 1 for page in pages}
    size = sum(path.stat().st_size for path in public.rglob("*") if path.is_file()) / 1e6
    yield line("pages", len(pages), "")
    yield line("size of public", size, "MB", WALLS["size"])
    yield line("heaviest page", sent[heaviest], "B br", WALLS["heaviest"]) + f"  {heaviest.relative_to(public)}"
    yield line("median page", statistics.median(sent.values()), "B br", WALLS["median"])
    yield line("median page, raw", statistics.median(page.stat().st_size for page in pages), "B")
    yield line("requests, most", max(fetched.values()), "", WALLS["requests"])


def file_of(public: Path, url: str) -> Path:
    """The file a server sends at an address."""
    return public / (url.removeprefix("/") + ("index.html" if url.endswith("/") else ""))


def machine() -> Iterator[str]:
    """Where this was measured."""
    cpu = next(
        (said.partition(":")[2].strip() for said in cpu_lines() if said.startswith("model name")), platform.machine()
    )
    yield f"{cpu}, {os.cpu_count()} cores, {platform.system()} {platform.release()}, Python {platform.python_version()}"
    yield f"load before: {os.getloadavg()[0]:.1f}"


def cpu_lines() -> list[str]:
    """What Linux says of the processor."""
    path = Path("/proc/cpuinfo")
    return path.read_text().splitlines() if path.is_file() else []


def report(what: str, taken: Taken, wall: float | None = None) -> None:
    """Print one result at once: the next takes a while."""
    print(line(what, taken.wall, "s", wall) + f"  (processors: {taken.processors:.1f} s)", flush=True)


def line(what: str, value: float, unit: str, wall: float | None = None) -> str:
    """One result, and whether it is within the design's wall."""
    shown = f"{value:10.2f}" if unit in ("s", "MB") else f"{value:10.0f}"
    verdict = "" if wall is None else f"  (wall {wall:.0f}: {'within' if value <= wall else 'OVER'})"
    return f"{what:<18}{shown} {unit:<5}{verdict}".rstrip()


if __name__ == "__main__":
    main()
