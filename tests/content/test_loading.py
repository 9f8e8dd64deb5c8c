"""Files become a Directory: complete, in a settled order, the same wherever and whenever it is read."""

import os
import shutil
import subprocess
import sys
from dataclasses import FrozenInstanceError
from datetime import date
from pathlib import Path

import pytest

from content.example_copy import Content
from content.large_content import write_large_content
from example_content import write_example
from urolig.content import load
from urolig.content.services import months_later
from urolig.model import ChannelKind, ContactRole, Directory, PlaceKind

SITE = Path(__file__).resolve().parents[2] / "site"


@pytest.fixture(scope="module")
def lilleby(tmp_path_factory: pytest.TempPathFactory) -> Directory:
    """The example, read."""
    loaded = load(write_example(tmp_path_factory.mktemp("lilleby") / "content"))
    assert loaded.diagnostics == ()
    assert loaded.directory is not None
    return loaded.directory


def test_everything_in_the_example_is_in_the_directory(lilleby: Directory) -> None:
    assert list(lilleby.places) == ["norge", "lilleby"]
    assert list(lilleby.topics) == ["bullying", "cannabis", "self-harm"]
    assert list(lilleby.services) == sorted(lilleby.services) and len(lilleby.services) == 11
    assert {"about", "accessibility", "privacy", "safe-browsing", "no/urgent", "no/reporting"} <= lilleby.pages.keys()
    assert list(lilleby.schools) == ["bakken-skole"]
    assert [answer.id for answer in lilleby.guide.noticed] == ["smoke", "danger", "unknown"]
    assert lilleby.settings.languages == ("nb", "nn", "sv", "en", "ar")


def test_values_mean_what_they_say(lilleby: Directory) -> None:
    """``country: no``, a code with a leading zero, ``12-17``: all text until the form says otherwise."""
    assert lilleby.places["lilleby"].code == "0099"
    assert lilleby.places["lilleby"].country == "no"
    assert lilleby.settings.demonstration is True
    assert lilleby.guide.age[0].ages == (12, 17)
    assert lilleby.services["barnelyset"].maximum_age == 18


def test_a_municipality_takes_from_its_country_what_it_does_not_say(lilleby: Directory) -> None:
    country, place = lilleby.places["norge"], lilleby.places["lilleby"]
    assert (place.kind, place.parent) == (PlaceKind.MUNICIPALITY, "norge")
    assert (place.languages, place.zone, place.emergency) == (country.languages, country.zone, country.emergency)
    assert (place.report, country.report) == ("barnevern-lilleby", "melding")


def test_a_service_is_at_home_where_its_file_lies(lilleby: Directory) -> None:
    assert lilleby.services["barnelyset"].area == ("norge",)
    assert lilleby.services["barnevern-lilleby"].area == ("lilleby",)
    assert lilleby.services["barnevern-lilleby"].home == "lilleby"


def test_hours_that_nobody_confirmed_are_unknown(lilleby: Directory) -> None:
    service = lilleby.services["barnelyset"]
    assert service.channel(ChannelKind.CHAT).schedule is None  # type: ignore[union-attr]
    assert service.channel(ChannelKind.PHONE).schedule.always  # type: ignore[union-attr]


def _due(content: Content) -> dict[str, date]:
    """Until when the first channel of each service counts as checked."""
    directory = content.load().directory
    assert directory is not None
    channels = {id: service.channels[0] for id, service in directory.services.items() if service.channels}
    return {id: channel.verified.due for id, channel in channels.items() if channel.verified}


def test_a_check_counts_six_months_and_twelve_for_emergency_numbers(content: Content) -> None:
    content.edit("no/services/nod-112.nb.md", "check_months: 12\n", "")
    due = _due(content)
    assert (due["nod-112"], due["barnelyset"]) == (date(2027, 11, 21), date(2027, 5, 21))


def test_a_file_or_its_place_or_its_country_says_otherwise(content: Content) -> None:
    content.append("no/country.yml", "check_months: 3\n")
    assert _due(content)["barnelyset"] == _due(content)["barnevern-lilleby"] == date(2027, 2, 21)
    content.append("no/lilleby/municipality.yml", "check_months: 2\n")
    content.edit("no/services/barnelyset.nb.md", "status: active", "check_months: 1\nstatus: active")
    due = _due(content)
    assert (due["barnelyset"], due["barnevern-lilleby"]) == (date(2026, 12, 21), date(2027, 1, 21))


def test_a_month_that_is_shorter_ends_on_its_last_day() -> None:
    assert months_later(date(2026, 8, 31), 6) == date(2027, 2, 28)


def test_a_nobody_at_a_school_is_told_from_a_role_not_named(lilleby: Directory) -> None:
    contacts = lilleby.schools["bakken-skole"].contacts
    assert contacts[ContactRole.POLICE] is None
    assert ContactRole.FIELD_ASSISTANTS not in contacts


def test_records_cannot_be_changed(lilleby: Directory) -> None:
    with pytest.raises(FrozenInstanceError):
        lilleby.services["barnelyset"].texts["nb"].name = "Andre"  # type: ignore[misc]


def test_the_digest_tells_content_from_content_and_nothing_else(content: Content, tmp_path: Path) -> None:
    elsewhere = tmp_path / "moved" / "stuff"
    shutil.copytree(content.root, elsewhere)
    for file in elsewhere.rglob("*"):
        os.utime(file, (0, 0))
    before, moved = content.load().directory, load(elsewhere).directory
    content.append("shared/pages/about.nb.md", "\n")
    after = content.load().directory
    assert before and moved and after
    assert before.digest == moved.digest != after.digest
    assert before.services == after.services


def test_order_is_the_contents_own_and_not_the_file_systems(content: Content, tmp_path: Path) -> None:
    names = sorted((f.relative_to(content.root) for f in content.root.rglob("*") if f.is_file()), reverse=True)
    for name in names:
        target = tmp_path / "backwards" / "content" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(content.root / name, target)
    forwards, backwards = content.load().directory, load(tmp_path / "backwards" / "content").directory
    assert forwards == backwards
    assert forwards and backwards
    assert [list(s.texts) for s in forwards.services.values()] == [list(s.texts) for s in backwards.services.values()]


def test_paths_begin_with_the_content_folder_however_it_was_given(
    content: Content, monkeypatch: pytest.MonkeyPatch
) -> None:
    content.edit("shared/pages/about.nb.md", "title:", "titel:")
    monkeypatch.chdir(content.root)
    assert load(Path()).diagnostics == load(content.root).diagnostics == load(Path("../content")).diagnostics


def test_seven_hundred_files_are_read_well_within_a_breath(tmp_path: Path) -> None:
    """The aim is two seconds, cold (``bench/`` measures it); ten times that here, so that only a hang fails."""
    write_large_content(tmp_path / "content")
    program = "import sys; from pathlib import Path; from urolig.content import load; load(Path(sys.argv[1]))"
    environment = {**os.environ, "PYTHONPATH": str(SITE)}
    subprocess.run([sys.executable, "-c", program, tmp_path / "content"], check=True, timeout=20, env=environment)
