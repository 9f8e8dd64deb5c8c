"""A small, complete, valid content tree for tests: the invented municipality of Lilleby.

Its numbers are in a range that Norway gives to persons and hardly uses (880 …), its sites end in ``.example``.
"""

import shutil
from pathlib import Path

EXAMPLE = Path(__file__).parent / "example" / "content"


def write_example(root: Path) -> Path:
    """Write the example's files into ``root``, the content folder itself, and return it."""
    shutil.copytree(EXAMPLE, root, dirs_exist_ok=True)
    return root
