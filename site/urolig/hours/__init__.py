"""When somebody is there: schedules, public holidays, who answers now, and the hours that nobody covers.

Schedule ── day_of ── state ── who_answers ── now_as_json, now_in_words
              ├── week, turns, gaps
              └── timeline ── twin_data ── the browser's schedule.js
"""

from urolig.hours.day import Day, day_of, ordinary_week
from urolig.hours.gaps import Gap, gaps
from urolig.hours.ladder import Need, Now, Reach, Rung, Step, ladder, state_of, who_answers
from urolig.hours.red_days import is_red, red_days
from urolig.hours.state import Closed, Open, State, Unknown, in_zone, next_change, state
from urolig.hours.telling import gaps_as_json, gaps_in_words, now_as_json, now_in_words
from urolig.hours.timeline import Spell, first_day, midnight, timeline
from urolig.hours.twin import Saying, twin_data
from urolig.hours.week import DayTurns, Row, Turn, Week, turns, week

__all__ = [
    "Closed",
    "Day",
    "DayTurns",
    "Gap",
    "Need",
    "Now",
    "Open",
    "Reach",
    "Row",
    "Rung",
    "Saying",
    "Spell",
    "State",
    "Step",
    "Turn",
    "Unknown",
    "Week",
    "day_of",
    "first_day",
    "gaps",
    "gaps_as_json",
    "gaps_in_words",
    "in_zone",
    "is_red",
    "ladder",
    "midnight",
    "next_change",
    "now_as_json",
    "now_in_words",
    "ordinary_week",
    "red_days",
    "state",
    "state_of",
    "timeline",
    "turns",
    "twin_data",
    "week",
    "who_answers",
]
