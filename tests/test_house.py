"""The house is kept in order by tools: types, style, and imports that point one way."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
TOOLS = {
    "ruff check": [sys.executable, "-m", "ruff", "check", "site", "tests", "bench", "build.py"],
    "ruff format": [sys.executable, "-m", "ruff", "format", "--check", "site", "tests", "bench", "build.py"],
    "mypy": [sys.executable, "-m", "mypy"],
    "import-linter": [
        sys.executable,
        "-c",
        "from importlinter.cli import lint_imports_command; lint_imports_command()",
    ],
}


@pytest.mark.parametrize("tool", TOOLS)
def test_tool_finds_nothing(tool):
    result = subprocess.run(TOOLS[tool], cwd=ROOT, capture_output=True, text=True)
    assert result.returncode == 0, result.stdout + result.stderr


def test_tests_with_the_same_name_do_not_hide_each_other():
    names = [path.name for path in (ROOT / "tests").rglob("test_*.py")]
    assert sorted(names) == sorted(set(names))
