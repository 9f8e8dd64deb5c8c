"""The hours in which a place has nobody but the emergency number: what its editor should know."""

from dataclasses import dataclass

from urolig.hours.ladder import Need, Rung, ladder
from urolig.hours.week import Interval, joined, open_minutes
from urolig.model import Audience, Directory, Place
from urolig.model.opening_rule import DAY

WEEK = 7 * DAY
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Gap:
    """From one minute of the ordinary week to another (0 is Monday's midnight) nobody is known to answer a need.

    A gap over the turn of the week ends after ``WEEK``.
    """

    need: Need
    begins: int
    ends: int

    @property
    def first(self) -> str:
        """When it begins: «Saturday 20:00»."""
        return _moment(self.begins)

    @property
    def last(self) -> str:
        """When it ends: «Monday 08:00»."""
        return _moment(self.ends)

    def __str__(self) -> str:
        return f"{self.need}: {self.first} to {self.last}"


def gaps(directory: Directory, place: Place, audience: Audience | None = None) -> tuple[Gap, ...]:
    """Every span of the ordinary week in which a place reaches nobody but the emergency numbers, need by need.

    For the need «danger» the emergency numbers count, so a gap there means that not even they are known to answer.
    Hours that are unknown count as nobody.
    """
    return tuple(
        Gap(need, begins, ends)
        for need in Need
        for begins, ends in _uncovered(_answered(directory, place, need, audience))
    )


def _answered(directory: Directory, place: Place, need: Need, audience: Audience | None) -> tuple[Interval, ...]:
    return joined(
        [
            interval
            for step in ladder(directory, place, need, audience=audience)
            if step.rung is not Rung.EMERGENCY or need is Need.DANGER
            for interval in open_minutes(step.channel.schedule)
        ]
    )


def _uncovered(answered: tuple[Interval, ...]) -> list[Interval]:
    edges = [0, *(edge for interval in answered for edge in interval), WEEK]
    found = [(begins, ends) for begins, ends in zip(edges[::2], edges[1::2], strict=True) if begins < ends]
    if len(found) > 1 and found[0][0] == 0 and found[-1][1] == WEEK:
        _, morning = found.pop(0)
        found[-1] = (found[-1][0], WEEK + morning)
    return found


def _moment(minute: int) -> str:
    if minute and minute % DAY == 0:
        return f"{WEEKDAYS[(minute // DAY - 1) % 7]} 24:00"
    return f"{WEEKDAYS[minute // DAY % 7]} {minute % DAY // 60:02}:{minute % 60:02}"
