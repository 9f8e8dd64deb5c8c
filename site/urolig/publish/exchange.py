"""The two things Python has no function for: swapping two folders in one step, and flushing a file system."""

import ctypes
import os
import tempfile
from pathlib import Path

AT_FDCWD = -100
RENAME_EXCHANGE = 2
"""https://man7.org/linux/man-pages/man2/rename.2.html (since Linux 3.15; ext4, xfs, btrfs, tmpfs, overlayfs)"""


def exchange(one: Path, other: Path) -> None:
    """Swap two paths: at every instant both are there. Raises OSError where the system cannot."""
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "renameat2"):
        raise OSError("this system has no renameat2")
    if libc.renameat2(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE) != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), str(one), None, str(other))


def can_exchange(folder: Path) -> bool:
    """Whether the file system below ``folder`` can swap two folders in one step."""
    with tempfile.TemporaryDirectory(dir=folder, prefix="try-") as here:
        one, other = Path(here, "one"), Path(here, "other")
        one.mkdir()
        other.mkdir()
        try:
            exchange(one, other)
        except OSError:
            return False
        return True


def flush(folder: Path) -> None:
    """Everything written so far to the file system of ``folder`` is on the disk: a power cut changes nothing."""
    libc = ctypes.CDLL(None, use_errno=True)
    handle = os.open(folder, os.O_RDONLY)
    try:
        if not hasattr(libc, "syncfs") or libc.syncfs(handle) != 0:
            os.sync()
    finally:
        os.close(handle)
