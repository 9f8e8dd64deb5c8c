"""The browser's twin gives the oracle's answers, whatever clock zone the visitor's device is set to."""

import json
from collections.abc import Iterator
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from find_browser import find_browser
from playwright.sync_api import Browser, sync_playwright

from urolig.hours import calendar_data, horizon_of, twin_data
from urolig.model.schedule import Schedule

ROOT = Path(__file__).parents[2]
SCRIPTS = ROOT / "site" / "urolig" / "web" / "static" / "js" / "hours"
CASES = json.loads((ROOT / "tests" / "vectors" / "hours.json").read_text(encoding="utf-8"))
HORIZON = horizon_of([date(2027, 1, 1)])
COMPARE = """
async ({ base, cases, calendars }) => {
  const { state } = await import(`${base}/schedule.js`);
  const minutes = (moment) => (moment === null ? null : moment / 60000);
  const wrong = [];
  for (const { rule, country, zone, hours, answers } of cases) {
    for (const [moment, kind, end, change] of answers) {
      const told = state(hours, calendars[country], zone, moment * 60000);
      const said = [told.kind[0], minutes(told.until ?? told.opens), minutes(told.changes)];
      const expected = [kind, end, change];
      if (said.join() !== expected.join()) wrong.push(`${rule} at ${moment}: ${said}, the oracle ${expected}`);
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


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox", "--disable-gpu"])


@pytest.mark.parametrize("visitor", ["Asia/Tokyo", "America/Los_Angeles"])
def test_the_twin_says_what_the_oracle_says_for_every_visitor(browser: Browser, base: str, visitor: str) -> None:
    cases = [{**case, "hours": hours(case)} for case in CASES]
    calendars = {country: calendar_data(country, HORIZON) for country in ("no", "se")}
    page = browser.new_context(timezone_id=visitor).new_page()
    page.goto(f"{base}/schedule.js")
    told = page.evaluate(COMPARE, {"base": base, "cases": cases, "calendars": calendars})
    assert told == {"wrong": [], "zone": visitor}


def test_the_twin_says_unknown_beyond_what_the_build_knew(browser: Browser, base: str) -> None:
    page = browser.new_page()
    page.goto(f"{base}/schedule.js")
    ask = """async ({ base, hours, calendar, at }) =>
      (await import(`${base}/schedule.js`)).state(hours, calendar, "Europe/Oslo", Date.parse(at))"""
    given = {
        "base": base,
        "hours": twin_data(Schedule("24/7"), "no", HORIZON),
        "calendar": calendar_data("no", HORIZON),
    }
    told = page.evaluate(ask, {**given, "at": "2029-12-31T23:59+01:00"})
    assert told["kind"] == "open"
    told = page.evaluate(ask, {**given, "at": "2030-01-01T00:00+01:00"})
    assert told == {"kind": "unknown", "until": None, "opens": None, "due": None, "changes": None}


def test_the_ladder_sorts_its_steps_and_says_when_to_ask_again(browser: Browser, base: str) -> None:
    page = browser.new_page()
    page.goto(f"{base}/ladder.js")
    ask = """async ({ base, steps, calendar, at }) =>
      (await import(`${base}/ladder.js`)).whoAnswers(steps, calendar, "Europe/Oslo", Date.parse(at))"""
    rules = {"office": "Mo-Fr 08:30-15:00", "duty": "Mo-Fr 16:00-08:00", "line": "24/7", "chat": None}
    steps = [
        {"id": name, "hours": twin_data(rule and Schedule(rule), "no", HORIZON, date(2027, 5, 21))}
        for name, rule in rules.items()
    ]
    given = {"base": base, "steps": steps, "calendar": calendar_data("no", HORIZON)}
    told = page.evaluate(ask, {**given, "at": "2027-02-03T15:40:30+01:00"})
    names = {kind: [step["id"] for step in told[kind]] for kind in ("open", "closed", "unknown")}
    assert names == {"open": ["line"], "closed": ["office", "duty"], "unknown": ["chat"]}
    assert page.evaluate("(ms) => new Date(ms).toISOString()", told["changes"]) == "2027-02-03T15:00:00.000Z"


def hours(case: dict[str, str]) -> dict[str, object]:
    due = date.fromisoformat(case["due"]) if case["due"] else None
    return twin_data(Schedule(case["rule"]), case["country"], HORIZON, due)
