"""Dates as readers write them. From: records. To: pages."""

from datetime import date

_MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "en": "January February March April May June July August September October November December",
}


def long_date(day: date, language: str) -> str:
    """`21 november 2026`; English has the same order."""
    return f"{day.day} {_MONTHS[language].split()[day.month - 1]} {day.year}"
