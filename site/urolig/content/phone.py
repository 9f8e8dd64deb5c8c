"""Phone numbers: complete, of their own country, and the same in what is shown and what is dialled.

A short number belongs to a country: 116 111 is one service in Norway and another in Sweden, and has no
international form. Lengths and ranges come from libphonenumber.
"""

import re

import phonenumbers
from phonenumbers import PhoneNumber, shortnumberinfo

SHOWN = re.compile(r"\+?[0-9](?:[0-9  ‑-]*[0-9])?")
SHORT = 6
"""The most digits a short number has (116 111)."""

# Ranges that are in use and that libphonenumber does not call valid short numbers:
# five digits from 02000 to 09999 in Norway (02800), six digits after 116 in all of Europe.
MORE_SHORT = {"NO": re.compile(r"0[2-9]\d{3}|116\d{3}"), "SE": re.compile(r"116\d{3}")}
IS_POSSIBLE = phonenumbers.ValidationResult.IS_POSSIBLE


class WrongNumberError(Exception):
    """A number that cannot be right: what was found, and what to do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


def check_number(value: str, dial: str | None, country: str) -> None:
    """Make sure that a number is one, in its country, and that ``dial`` reaches the same. Raises WrongNumberError."""
    region = country.upper()
    if not SHOWN.fullmatch(value):
        raise WrongNumberError("expected digits and spaces only", 'such as "915 08 588"')
    digits = re.sub(r"\D", "", value)
    if not value.startswith("+") and is_short(digits, region):
        _check_short(digits, dial)
        return
    number = _whole(value, region)
    wanted = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    if dial is None:
        raise WrongNumberError("dial is missing", f"expected dial: {wanted}")
    if dial != wanted:
        raise WrongNumberError(f'dial "{dial}" is another number than value "{value}"', f"expected dial: {wanted}")


def is_short(digits: str, region: str) -> bool:
    """Whether some digits are a short number of a country."""
    if not digits or len(digits) > SHORT:
        return False
    more = MORE_SHORT.get(region)
    if more and more.fullmatch(digits):
        return True
    code = phonenumbers.country_code_for_region(region)
    zero = digits.startswith("0") or None
    number = PhoneNumber(country_code=code, national_number=int(digits), italian_leading_zero=zero)
    return bool(shortnumberinfo.is_valid_short_number_for_region(number, region))


def _check_short(digits: str, dial: str | None) -> None:
    if dial is None:
        raise WrongNumberError("dial is missing", f"expected dial: {digits}")
    if dial.startswith(("+", "00")):
        raise WrongNumberError("a short number has no international form", f"expected dial: {digits}")
    if dial != digits:
        raise WrongNumberError(f'dial "{dial}" is another number than "{digits}"', f"expected dial: {digits}")


def _whole(value: str, region: str) -> PhoneNumber:
    """A full number of the country. Raises WrongNumberError."""
    try:
        number = phonenumbers.parse(value, region)
    except phonenumbers.NumberParseException:
        raise WrongNumberError("is not a phone number", f"expected a number of {region}, with all its digits") from None
    if number.country_code != phonenumbers.country_code_for_region(region):
        raise WrongNumberError(f"is not a number of {region}", "a service is reached by a number of its own country")
    national = phonenumbers.national_significant_number(number)
    if value.startswith("+") and is_short(national, region):
        raise WrongNumberError("a short number has no international form", f"write it as it is dialled: {national}")
    if not phonenumbers.is_valid_number_for_region(number, region):
        raise WrongNumberError(_cause(number, region), "compare it with the source, digit by digit")
    return number


def _cause(number: PhoneNumber, region: str) -> str:
    usual = phonenumbers.example_number(region)
    found = number.national_number or 0
    reason = phonenumbers.is_possible_number_with_reason(number)
    if reason == phonenumbers.ValidationResult.TOO_LONG or (
        reason != IS_POSSIBLE and usual is not None and found >= 10 ** len(str(usual.national_number))
    ):
        return "has too many digits"
    return "has too few digits" if reason != IS_POSSIBLE else f"is not a number that exists in {region}"
