"""Loads the readable cases and compares a reading with one."""

from datetime import date
from pathlib import Path

import yaml

from understanding.readings import read

TODAY = date(2026, 6, 1)


def cases(kind):
    return yaml.safe_load((Path(__file__).parent / "cases" / f"{kind}.yml").read_text(encoding="utf-8"))


def name_of(case):
    return f"{case.get('lang', 'any')} {case['text']}"


def assert_read_as(kind, case):
    reading = read(kind, case["text"], case.get("lang"), today=TODAY)
    assert (reading.status, reading.value) == (case.get("status", "ok"), case.get("value"))
    assert list(reading.readings) == case.get("readings", list(reading.readings))
    assert reading.reason == case.get("reason", reading.reason)
    if reading.status == "ok":
        assert reading.readings == (reading.value,)
