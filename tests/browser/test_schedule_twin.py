"""The browser's twin gives the oracle's answers, whatever clock zone the visitor's device is set to."""

import json
import sys
from collections.abc import Iterator
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests" / "hours"))

import telling_twin  # noqa: E402

SCRIPTS = ROOT / "site" / "urolig" / "web" / "static" / "js" / "hours"
CASES = json.loads((ROOT / "tests" / "vectors" / "hours.json").read_text(encoding="utf-8"))
COMPARE = """
async ({ base, cases }) => {
  const { state } = await import(`${base}/schedule.js`);
  const wrong = [];
  for (const { rule, hours, answers } of cases) {
    for (const [minute, ...expected] of answers) {
      const said = state(hours, minute);
      if (said.join() !== expected.join()) wrong.push(`${rule} at ${minute}: ${said}, the oracle ${expected}`);
    }
  }
  return { wrong: wrong.slice(0, 20), zone: Intl.DateTimeFormat().resolvedOptions().timeZone };
}
"""

pytestmark = pytest.mark.browser


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *args: object) -> None:
        """Keep the test's output clean."""


@pytest.fixture(scope="module")
def base() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(SCRIPTS)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.mark.parametrize("visitor", ["Asia/Tokyo", "America/Los_Angeles"])
def test_the_twin_says_what_the_oracle_says_for_every_visitor(browser: Browser, base: str, visitor: str) -> None:
    asked = [asking(case) for case in CASES]
    assert all(case["hours"] for case in asked)
    with browser.new_context(timezone_id=visitor) as context:
        page = context.new_page()
        page.goto(f"{base}/schedule.js")
        told = page.evaluate(COMPARE, {"base": base, "cases": asked})
    assert told == {"wrong": [], "zone": visitor}


def test_the_twin_says_nothing_before_the_build_knew_anything(browser: Browser, base: str) -> None:
    page = browser.new_page()
    page.goto(f"{base}/schedule.js")
    ask = "async ({ base, hours }) => (await import(`${base}/schedule.js`)).state(hours, 29000000).join('')"
    assert page.evaluate(ask, {"base": base, "hours": telling_twin.fed("24/7", "no", "Europe/Oslo")}) == ""


def asking(case: dict[str, Any]) -> dict[str, Any]:
    """A case with the twin's data, and what the twin must say at each moment."""
    due = date.fromisoformat(case["due"]) if case["due"] else None
    answers = [
        [moment, *telling_twin.expected(case["zone"], due, moment, kind, end)]
        for moment, kind, end, _change in case["answers"]
    ]
    hours = telling_twin.fed(case["rule"], case["country"], case["zone"], due)
    return {"rule": case["rule"], "hours": hours, "answers": answers}
