"""Numbers are complete, of their own country, and the same shown and dialled."""

import pytest

from urolig.content.phone import WrongNumberError, check_number


@pytest.mark.parametrize(
    ("value", "dial", "country"),
    [
        ("112", "112", "no"),
        ("113", "113", "no"),
        ("110", "110", "no"),
        ("116 111", "116111", "no"),
        ("116 006", "116006", "no"),
        ("02800", "02800", "no"),
        ("112", "112", "se"),
        ("1177", "1177", "se"),
        ("114 14", "11414", "se"),
        ("90101", "90101", "se"),
        ("116 111", "116111", "se"),
        ("880 00 222", "+4788000222", "no"),
        ("+47 880 00 222", "+4788000222", "no"),
        ("08-465 004 00", "+46846500400", "se"),
        ("070-174 06 05", "+46701740605", "se"),
    ],
)
def test_numbers_that_can_be_dialled_pass(value: str, dial: str, country: str) -> None:
    check_number(value, dial, country)


@pytest.mark.parametrize(
    ("value", "dial", "country", "cause"),
    [
        ("880 00 22", "+478800022", "no", "too few digits"),
        ("880 00 2222", "+47880002222", "no", "too many digits"),
        ("08-465 00", "+46846500", "se", ""),
        ("116 111", "+47116111", "no", "no international form"),
        ("+47 116 111", "+47116111", "no", "no international form"),
        ("112", "0047112", "no", "no international form"),
        ("116 111", "116112", "no", "another number"),
        ("880 00 222", "+4788000333", "no", "another number"),
        ("880 00 222", "88000222", "no", "another number"),
        ("880 00 222", None, "no", "dial is missing"),
        ("112", None, "no", "dial is missing"),
        ("880 00 222", "+4788000222", "se", ""),
        ("114 14", "11414", "no", ""),
        ("08-465 004 00", "+46846500400", "no", ""),
        ("8OO 00 222", "+4788000222", "no", "digits and spaces only"),
        ("ring oss", "1", "no", "digits and spaces only"),
        ("00 00 00 00", "+4700000000", "no", ""),
    ],
)
def test_numbers_that_would_reach_nobody_or_another_are_refused(
    value: str, dial: str | None, country: str, cause: str
) -> None:
    with pytest.raises(WrongNumberError) as wrong:
        check_number(value, dial, country)
    assert cause in wrong.value.message
    assert wrong.value.hint
