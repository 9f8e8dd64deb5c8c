"""No dead end: whatever a service has or lacks, somebody can be reached from it."""

from dataclasses import replace

from urolig.model import Confidence, Relation, Status


def with_service(directory, service):
    return replace(directory, services={**directory.services, service.id: service})


def test_number_that_is_not_confirmed_is_never_printed(directory):
    for service in directory.services.values():
        for channel in service.channels:
            unsure = replace(service, channels=(replace(channel, confidence=Confidence.SINGLE),))
            assert unsure.printed_channels == ()


def test_number_that_nobody_verified_is_never_printed(directory):
    for service in directory.services.values():
        blank = replace(service, channels=tuple(replace(c, verified=None) for c in service.channels))
        assert blank.printed_channels == ()


def test_only_active_services_print_their_channels(directory):
    for service in directory.services.values():
        for status in (Status.VERIFY, Status.HISTORICAL):
            assert replace(service, status=status).printed_channels == ()


def test_service_of_its_own_number_is_reached_directly(directory):
    place = directory.places["lilleby"]
    for service in directory.services_of(place):
        if any(c.is_live for c in service.printed_channels):
            assert [route.relation for route in directory.routes(service, place)] == [Relation.DIRECT]


def test_every_service_of_every_place_leads_to_a_live_line(directory):
    for place in directory.places.values():
        for service in directory.services_of(place):
            routes = directory.routes(service, place)
            assert any(c.is_live for route in routes for c in route.channels), (place.id, service.id)


def test_services_that_point_at_each_other_do_not_hang(directory):
    place = directory.places["lilleby"]
    one, two = [s for s in directory.services_of(place) if s.channels][:2]
    changed = with_service(directory, replace(one, channels=(), via=(two.id,)))
    changed = with_service(changed, replace(two, channels=(), via=(one.id,)))
    assert all(route.relation is not Relation.VIA for route in changed.routes(changed.services[one.id], place))


def test_place_has_its_own_services_before_its_countrys(directory):
    place = directory.places["lilleby"]
    reach = [place.id in service.area for service in directory.services_of(place)]
    assert reach == sorted(reach, reverse=True)


def test_reader_sees_one_text_of_each_thing_and_no_other_places_services(directory):
    place = directory.places["lilleby"]
    seen = directory.as_read(place, "en")
    assert set(seen.places) == {"lilleby", place.parent}
    assert set(seen.services) == {service.id for service in directory.services_of(place)}
    assert all(
        len(thing.texts) == 1 for things in (seen.services, seen.topics, seen.pages) for thing in things.values()
    )


def test_what_a_reader_cannot_see_changes_nothing_for_them(directory):
    place = directory.places["lilleby"]
    one = next(service for service in directory.services_of(place) if {"nb", "en"} <= set(service.texts))
    renamed = replace(one, texts={**one.texts, "en": replace(one.texts["en"], name="Another name")})
    changed = with_service(directory, renamed)
    assert changed.as_read(place, "nb").digest == directory.as_read(place, "nb").digest
    assert changed.as_read(place, "en").digest != directory.as_read(place, "en").digest


def test_new_number_changes_every_language(directory):
    place = directory.places["lilleby"]
    one = next(service for service in directory.services_of(place) if service.channels)
    changed = with_service(directory, replace(one, channels=(replace(one.channels[0], value="0"), *one.channels[1:])))
    for lang in place.languages:
        assert changed.as_read(place, lang).digest != directory.as_read(place, lang).digest
