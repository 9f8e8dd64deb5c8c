"""Who answers in Lilleby: the office, then the duty line, then the country, and 112 always."""

from dataclasses import replace
from datetime import datetime

from lilleby import directory, lilleby

from urolig.hours import Need, Now, Open, Rung, ladder, who_answers
from urolig.model import Audience, Directory, Service, Status


def now(moment: str, need: Need | None = None, topic: str | None = None, audience: Audience | None = None) -> Now:
    return who_answers(directory(), lilleby(), datetime.fromisoformat(moment), need, topic, audience)


def names(reaches: tuple[object, ...]) -> list[str]:
    return [f"{reach.step.service.id}:{reach.step.channel.kind}" for reach in reaches]  # type: ignore[attr-defined]


def changed(service: str, **facts: object) -> Directory:
    services = dict(directory().services)
    services[service] = replace(services[service], **facts)  # type: ignore[arg-type]
    return replace(directory(), services=services)


def test_the_office_comes_first_while_it_is_open() -> None:
    told = now("2026-11-25T10:00")
    assert names(told.open)[0] == "barnevern-lilleby:phone"
    assert told.open[0].step.rung is Rung.DAY_OFFICE


def test_the_duty_line_takes_over_when_the_office_has_closed() -> None:
    assert names(now("2026-11-25T15:40").open)[0] == "nattvakta:phone"


def test_in_the_lunch_gap_the_national_line_is_nearest() -> None:
    told = now("2026-11-25T11:45")
    assert names(told.open)[0] == "barnelyset:phone"
    assert "barnevern-lilleby:phone" in names(told.closed)


def test_the_emergency_numbers_come_last_and_always() -> None:
    for need in (None, *Need):
        assert names(now("2026-11-25T03:00", need).open)[-2:] == ["nod-112:phone", "nod-113:phone"]


def test_it_says_who_takes_over() -> None:
    told = now("2026-11-25T14:00")
    assert told.then
    assert told.then.service.id == "nattvakta"


def test_it_says_when_the_picture_changes() -> None:
    assert now("2026-11-25T15:40").changes == datetime.fromisoformat("2026-11-25T16:15+01:00")


def test_a_closed_channel_names_the_open_one_its_editor_chose() -> None:
    office = next(reach for reach in now("2026-11-25T15:40").closed if reach.step.service.id == "barnevern-lilleby")
    assert office.alternative
    assert office.alternative.service.id == "nattvakta"


def test_a_closed_channel_whose_alternative_is_closed_names_the_nearest_open_one() -> None:
    office = next(reach for reach in now("2026-11-25T11:45").closed if reach.step.service.id == "barnevern-lilleby")
    assert office.alternative
    assert office.alternative.service.id == "barnelyset"


def test_hours_nobody_confirmed_are_unknown_and_never_closed() -> None:
    assert names(now("2026-11-25T10:00").unknown) == ["barnelyset:chat"]


def test_past_its_check_date_nothing_says_open() -> None:
    told = now("2027-06-01T10:00")
    assert names(told.open) == ["nod-112:phone", "nod-113:phone"]
    assert "barnevern-lilleby:phone" in names(told.unknown)


def test_only_what_a_visitor_may_see_is_named() -> None:
    seen = {step.service.id for step in ladder(directory(), lilleby())}
    assert seen.isdisjoint({"helsesykepleier-lilleby", "kveldspraten-lilleby", "melding"})
    historical = changed("barnevern-lilleby", status=Status.HISTORICAL)
    assert "barnevern-lilleby" not in {step.service.id for step in ladder(historical, lilleby())}


def test_a_report_goes_to_those_who_receive_it() -> None:
    services = {step.service.id for step in ladder(directory(), lilleby(), Need.REPORT)}
    assert services == {"barnevern-lilleby", "nattvakta", "nod-112", "nod-113"}


def test_to_talk_one_does_not_call_the_police() -> None:
    services = {step.service.id for step in ladder(directory(), lilleby(), Need.TALK)}
    assert "politivakta" not in services
    assert {"barnevern-lilleby", "nattvakta", "barnelyset", "foreldrelyset"} <= services


def test_a_topic_keeps_its_own_services_and_the_safe_ones() -> None:
    services = {step.service.id for step in ladder(directory(), lilleby(), topic="cannabis")}
    assert {"barnevern-lilleby", "nattvakta", "barnelyset", "nod-112"} <= services
    assert all(_fits(directory().services[each]) for each in services)


def _fits(service: Service) -> bool:
    safe = {*lilleby().duty, *lilleby().emergency, lilleby().child_line, lilleby().adult_line}
    return "cannabis" in service.topics or service.id in safe


def test_a_child_is_not_sent_to_the_parents_line() -> None:
    services = {step.service.id for step in ladder(directory(), lilleby(), audience=Audience.CHILD)}
    assert "barnelyset" in services
    assert "foreldrelyset" not in services


def test_a_country_has_a_ladder_of_its_own() -> None:
    norge = directory().places["norge"]
    told = who_answers(directory(), norge, datetime.fromisoformat("2026-11-25T03:00"))
    assert told.open[0].step.rung is Rung.DUTY
    assert all(isinstance(reach.state, Open) for reach in told.open)
