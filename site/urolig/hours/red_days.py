"""Public holidays («røde dager», «röda dagar») by country.

The dates come from the library ``holidays``, which names the law of each country. Ordinary Sundays are not among
them, though Swedish law counts them: a rule speaks of Sundays by their name.
"""

from datetime import date
from functools import lru_cache

import holidays


def is_red(day: date, country: str) -> bool:
    """Whether a day is a public holiday in a country (``no``, ``se``)."""
    return day in red_days(country, day.year)


@lru_cache(maxsize=256)
def red_days(country: str, year: int) -> frozenset[date]:
    """The public holidays of a year."""
    return frozenset(holidays.country_holidays(country.upper(), years=year))
