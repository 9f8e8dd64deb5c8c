"""The hours of the week in which a place has nobody but 112."""

from dataclasses import replace

from lilleby import directory, lilleby

from urolig.hours import Gap, Need, gaps
from urolig.model import Directory
from urolig.model.schedule import Schedule

DAY = 1440


def with_hours(**rules: str | None) -> Directory:
    services = dict(directory().services)
    for service, rule in rules.items():
        name = service.replace("_", "-")
        channels = tuple(replace(c, schedule=rule and Schedule(rule)) for c in services[name].channels)
        services[name] = replace(services[name], channels=channels)
    return replace(directory(), services=services)


def test_a_lunch_that_nobody_covers_is_a_gap() -> None:
    found = [gap for gap in gaps(directory(), lilleby()) if gap.need is Need.REPORT]
    assert found == [Gap(Need.REPORT, day * DAY + 690, day * DAY + 720) for day in range(5)]


def test_a_line_that_never_closes_leaves_no_gap() -> None:
    assert not [gap for gap in gaps(directory(), lilleby()) if gap.need is Need.TALK]


def test_a_gap_over_the_turn_of_the_week_is_one() -> None:
    changed = with_hours(barnevern_lilleby="Mo-Sa 08:00-20:00", nattvakta="Mo-Fr 20:00-08:00")
    found = [gap for gap in gaps(changed, lilleby()) if gap.need is Need.REPORT]
    assert found == [Gap(Need.REPORT, 5 * DAY + 1200, 7 * DAY + 480)]
    assert str(found[0]) == "report: Saturday 20:00 to Monday 08:00"


def test_unknown_hours_cover_nothing() -> None:
    changed = with_hours(barnevern_lilleby=None, nattvakta=None)
    found = [gap for gap in gaps(changed, lilleby()) if gap.need is Need.REPORT]
    assert found == [Gap(Need.REPORT, 0, 7 * DAY)]


def test_the_night_after_sunday_belongs_to_monday_morning() -> None:
    changed = with_hours(barnevern_lilleby="Mo-Su 08:00-16:00", nattvakta="Mo-Su 16:00-08:00")
    assert not gaps(changed, lilleby())


def test_danger_has_a_gap_only_when_not_even_the_emergency_number_is_known() -> None:
    changed = with_hours(nod_112=None, nod_113=None, nattvakta="Mo-Su 00:00-12:00")
    assert len([gap for gap in gaps(changed, lilleby()) if gap.need is Need.DANGER]) == 7
