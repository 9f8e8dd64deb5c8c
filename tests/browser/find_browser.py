"""Print the path of a Chromium to test with: the system's own, or the one Playwright brought. Exit 1 without any."""

import os
import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def find_browser() -> str | None:
    """What URBROWSER names, else the system's browser, else Playwright's."""
    named = os.environ.get("URBROWSER")
    if named:
        return named
    system = next((path for name in NAMES if (path := shutil.which(name))), None)
    if system:
        return system
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if Path(own).exists() else None


if __name__ == "__main__":
    found = find_browser()
    if not found:
        sys.exit("No Chromium found: install your system's package, or run `python -m playwright install chromium`.")
    print(found)
