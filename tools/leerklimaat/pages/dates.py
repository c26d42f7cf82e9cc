"""Dates as readers write them. From: records. To: pages."""

from datetime import date

from leerklimaat.languages import LANGUAGES


def long_date(day: date, language: str) -> str:
    """`21 november 2026`, in the order and with the names of the language."""
    known = LANGUAGES[language]
    return known.date.format(day=day.day, month=known.months[day.month - 1], year=day.year)
