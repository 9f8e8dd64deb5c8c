"""The same work on many things, spread over the machine's cores."""

import multiprocessing
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import TypeVar

from urolig.publish.errors import BuildError

T = TypeVar("T")
R = TypeVar("R")
Work = Callable[[Sequence[T]], Iterator[R]]

CAN_FORK = sys.platform != "darwin" and "fork" in multiprocessing.get_all_start_methods()
"""Python counts forking as unsafe on macOS (https://github.com/python/cpython/issues/77906): one core there."""


def spread(items: Sequence[T], jobs: int, work: Work[T, R], tick: Callable[[], None]) -> list[R]:
    """``work`` on all items, by ``jobs`` processes; one result an item, in the items' order.

    Who gets what depends on the order alone: neighbours go to the same worker, since they share work. A worker whose
    build is killed ends with its next result, because nobody reads it any more.
    """
    parts = min(jobs, len(items)) if CAN_FORK else 1
    if parts <= 1:
        return _alone(items, work, tick)
    edges = [len(items) * n // parts for n in range(parts + 1)]
    return _together([items[a:b] for a, b in pairwise(edges)], len(items), work, tick)


def _alone(items: Sequence[T], work: Work[T, R], tick: Callable[[], None]) -> list[R]:
    results = []
    for result in work(items):
        results.append(result)
        tick()
    return results


def _together(parts: list[Sequence[T]], count: int, work: Work[T, R], tick: Callable[[], None]) -> list[R]:
    processes: list[BaseProcess] = []
    readers: list[Connection] = []
    try:
        for part in parts:
            process, reader = _start(part, work, readers)
            processes.append(process)
            readers.append(reader)
        found: list[list[R]] = _collect(readers, tick)
    finally:
        for process in processes:
            process.terminate()
            process.join()
        for reader in readers:
            reader.close()
    if sum(map(len, found)) != count:
        raise BuildError("A process that made pages was stopped from outside.", "Is the machine short of memory?")
    return [result for part in found for result in part]


def _start(part: Sequence[T], work: Work[T, R], others: list[Connection]) -> tuple[BaseProcess, Connection]:
    context = multiprocessing.get_context("fork")
    reader, writer = context.Pipe(duplex=False)
    process = context.Process(target=_worker, args=(part, work, writer, [*others, reader]), daemon=True)
    process.start()
    writer.close()
    return process, reader


def _worker(part: Sequence[T], work: Work[T, R], writer: Connection, inherited: list[Connection]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for reader in inherited:
        reader.close()
    try:
        for outcome in _outcomes(part, work):
            writer.send(outcome)
    except BrokenPipeError:
        """Nobody reads any more: the build that started this was killed."""


def _outcomes(part: Sequence[T], work: Work[T, R]) -> Iterator[tuple[R | None, BuildError | None]]:
    try:
        for result in work(part):
            yield result, None
    except BuildError as error:
        yield None, error
    except Exception as error:
        yield None, BuildError(f"{type(error).__name__}: {error}")


def _collect(readers: list[Connection], tick: Callable[[], None]) -> list[list[R]]:
    found: dict[Connection, list[R]] = {reader: [] for reader in readers}
    open_readers = list(readers)
    while open_readers:
        for reader in wait(open_readers):
            assert isinstance(reader, Connection)
            try:
                result, error = reader.recv()
            except EOFError:
                open_readers.remove(reader)
                continue
            if error:
                raise error
            found[reader].append(result)
            tick()
    return [found[reader] for reader in readers]
