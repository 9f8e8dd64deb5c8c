"""One build at a time into one folder."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from urolig.publish.errors import BusyError

PATIENCE_SECONDS = 3.0
"""How long a killed build's last processes may take to notice that they are alone."""


@contextmanager
def locked(file: Path, patience: float = PATIENCE_SECONDS) -> Iterator[None]:
    """Hold ``file`` locked. Raises BusyError when somebody else keeps it.

    The kernel lets go of the lock when the last process that inherited it ends, killed or not: so nothing is left to
    clean up by hand, and while a killed build's workers still write, no other build begins.
    """
    handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        _take(handle, time.monotonic() + patience, file)
        yield
    finally:
        os.close(handle)


def _take(handle: int, until: float, file: Path) -> None:
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            if time.monotonic() >= until:
                raise BusyError(
                    "Another build is publishing into this folder.", f"Wait for it to end. (It holds {file}.)"
                ) from None
            time.sleep(0.05)
