"""Spreading work over processes."""

import os
from collections.abc import Iterator, Sequence

import pytest

from urolig.publish import BuildError, PageError
from urolig.publish.workers import spread


def doubled(numbers: Sequence[int]) -> Iterator[int]:
    yield from (2 * number for number in numbers)


@pytest.mark.parametrize("jobs", [1, 2, 3, 50])
def test_results_stand_in_the_order_of_the_items_whoever_did_the_work(jobs: int) -> None:
    ticks: list[None] = []
    assert spread(range(20), jobs, doubled, lambda: ticks.append(None)) == [2 * n for n in range(20)]
    assert len(ticks) == 20


def test_nothing_to_do_is_done_at_once() -> None:
    assert spread([], 4, doubled, lambda: None) == []


@pytest.mark.parametrize("jobs", [1, 3])
def test_an_error_of_ours_arrives_as_it_is(jobs: int) -> None:
    def failing(numbers: Sequence[int]) -> Iterator[int]:
        yield numbers[0]
        raise PageError("The page /x/ could not be made.", "Mend it.")

    with pytest.raises(PageError, match="The page /x/") as caught:
        spread(range(9), jobs, failing, lambda: None)
    assert caught.value.hint == "Mend it."


def test_a_strange_error_in_a_worker_becomes_one_that_can_be_told() -> None:
    def failing(numbers: Sequence[int]) -> Iterator[int]:
        yield numbers[0] // 0

    with pytest.raises(BuildError, match="ZeroDivisionError"):
        spread(range(9), 2, failing, lambda: None)


def test_a_worker_that_is_stopped_from_outside_is_noticed() -> None:
    def stopped(numbers: Sequence[int]) -> Iterator[int]:
        yield numbers[0]
        os._exit(9)

    with pytest.raises(BuildError, match="stopped from outside"):
        spread(range(9), 2, stopped, lambda: None)
