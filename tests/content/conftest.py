"""A copy of the example content to break, and what its reader says about it."""

from pathlib import Path

import pytest

from content.example_copy import Content
from example_content import write_example


@pytest.fixture
def content(tmp_path: Path) -> Content:
    """The example, in a folder called ``content``."""
    return Content(write_example(tmp_path / "content"))
