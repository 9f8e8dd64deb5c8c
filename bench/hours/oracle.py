"""Every minute of a year, three readings: the oracle, Python and the browser's twin.

    python bench/hours/oracle.py            # all schedules of the vectors and of the content, both countries
    python bench/hours/oracle.py --every 10 # each tenth, for a first look

For each schedule: 366 days, every minute at which the answer changes and its neighbours, both nights when the clocks
are set. Prints what was compared and how many minutes were wrong; exit 1 when there are any.
"""

import argparse
import re
import sys
import time
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / folder) for folder in ("site", "tests", "tests/hours", "tests/browser")]

import make_vectors  # noqa: E402
import rules  # noqa: E402
from find_browser import find_browser  # noqa: E402
from playwright.sync_api import Page, sync_playwright  # noqa: E402
from test_oracle import wrong  # noqa: E402
from test_schedule_twin import COMPARE, SCRIPTS, Quiet, asking  # noqa: E402

VISITORS = ("Asia/Tokyo", "America/Los_Angeles")


def main() -> int:
    """Compare, print, and say by the exit code whether all agree."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--every", type=int, default=1, help="take only each n-th schedule")
    chosen = schedules()[:: parser.parse_args().every]
    began, minutes, python, twin = time.monotonic(), 0, 0, 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox", "--disable-gpu"])
        base = serve()
        pages = [browser.new_context(timezone_id=visitor).new_page() for visitor in VISITORS]
        for page in pages:
            page.goto(f"{base}/schedule.js")
        for n, case in enumerate(cases(chosen)):
            minutes += len(case["answers"])
            python += report("python", wrong(case, case["answers"]))
            twin += report("twin", ask(pages[n % 2], base, case))
    print(f"{len(chosen)} schedules, 2 countries, {minutes} minutes compared in {time.monotonic() - began:.0f} s")
    print(f"wrong minutes: {python} in Python, {twin} in the twin (visitors in {' and '.join(VISITORS)} in turn)")
    return 1 if python or twin else 0


def schedules() -> list[str]:
    """The schedules of the vectors, then those in use."""
    texts = (path.read_text(encoding="utf-8") for path in sorted((ROOT / "content").glob("*/**/services/*.md")))
    used = [found.strip("'\" ") for text in texts for found in re.findall(r"\bhours: ([^\n}]+)", text)]
    return list(dict.fromkeys([*rules.ORDINARY, *rules.generated(make_vectors.GENERATED), *used]))


def cases(chosen: list[str]) -> Iterator[dict]:  # type: ignore[type-arg]
    """Every schedule in both countries, with all its telling minutes."""
    for n, rule in enumerate(chosen):
        due = make_vectors.DUE if n % 5 == 0 else None
        for country, zone in make_vectors.PLACES:
            told = make_vectors.Telling(rule, country, zone, due)
            answers = [answer for moment in sorted(told.telling | told.nightly) if (answer := told.answer(moment))]
            yield {"rule": rule, "country": country, "zone": zone, "due": due and due.isoformat(), "answers": answers}


def ask(page: Page, base: str, case: dict) -> list[str]:  # type: ignore[type-arg]
    """What the twin says otherwise."""
    return list(page.evaluate(COMPARE, {"base": base, "cases": [asking(case)]})["wrong"])


def report(who: str, lines: list[str]) -> int:
    """Print the first few differences and count them."""
    for line in lines[:3]:
        print(f"{who}: {line}")
    return len(lines)


def serve() -> str:
    """The twin's files on a port of this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(SCRIPTS)))
    Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"


if __name__ == "__main__":
    sys.exit(main())
