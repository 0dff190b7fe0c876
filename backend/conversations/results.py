"""A decision's record in codes: the index, what the household may get, then the rest with a reason each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from backend.conversations.index_figures import IndexFigures
from backend.conversations.talk import File, Talk
from backend.decisions.service import decide
from backend.domain import interview as engine
from backend.domain.reasons import Reason, Status
from backend.domain.rulebook import NoRuleForDate
from backend.interviews import reviewing
from backend.interviews.formatting import shown_number

Programme = Mapping[str, Any]

_AMOUNTS = {"amount_mad_month": "amount.month", "amount_mad_once": "amount.once", "amount_mad_year": "amount.year"}
_NOT_THEIRS_NOW = frozenset(
    {
        Reason.INDEX_UNKNOWN,  # said once, with what is missing
        Reason.INDEX_WITHIN_TADAMON_THRESHOLD,  # the free cover is theirs instead
        Reason.NO_RECENT_BIRTH,
        Reason.NO_CHILD_IN_PUBLIC_SCHOOL,
        Reason.NOT_INDEX_BASED,
        Reason.PROGRAMME_NOT_STARTED,
    }
)
"""Reasons that say that a programme does not concern the household at present: nothing is said of it."""


def tell_result(talk: Talk, record: Mapping[str, Any], file: File) -> None:
    """Say what a decision on a file came to, one idea a bubble. The index is always called an estimate."""
    index = record["index"]
    if index is None:
        talk.tell("result.not_complete", answers=reviewing.missing_for_index(talk.scene_of(file)))
    else:
        talk.tell("result.index", index=IndexFigures.of(record).shown(index))
        talk.tell_along("result.small_is_near")
        talk.tell_along("result.estimate_only")
    told = [one for one in record["programmes"] if _concerns(one, file)]
    _tell_programmes(talk, [one for one in told if one["status"] == Status.ELIGIBLE], record)
    _tell_programmes(talk, [one for one in told if one["status"] != Status.ELIGIBLE], record)
    talk.tell("result.others_exist")


def tell_one(talk: Talk, record: Mapping[str, Any], file: File, name: str) -> None:
    """Say what a decision says of one programme: its status, then its amount or every reason against it."""
    programme = next((one for one in record["programmes"] if one["programme"] == name), None)
    if programme is None:
        talk.tell("result.others_exist")
        return
    talk.tell(f"result.programme.{name}.{programme['status']}")
    if programme["status"] == Status.ELIGIBLE:
        _tell_amount(talk, programme)
        return
    for reason in programme["reasons"]:
        talk.tell_along(f"reason.{reason['code']}", **_figures(programme, record))
    if Reason.INDEX_UNKNOWN in {reason["code"] for reason in programme["reasons"]}:
        talk.tell("result.not_complete", answers=reviewing.missing_for_index(talk.scene_of(file)))


def decided_anew(talk: Talk, file: File) -> Mapping[str, Any] | None:
    """The record of a file whose decision is not kept (an estimate's), as of the day it was made."""
    declared_on = file.sent_on or talk.today
    questionnaire = talk.library.version(file.interview.questionnaire_version).questionnaire
    try:
        return decide(engine.household(questionnaire, file.interview, declared_on), declared_on).record
    except NoRuleForDate:
        return None


def _concerns(programme: Programme, file: File) -> bool:
    codes = {reason["code"] for reason in programme["reasons"]}
    if Reason.CUT_OFF_UNPUBLISHED in codes:
        return _has_student(file)
    return programme["status"] == Status.ELIGIBLE or _NOT_THEIRS_NOW.isdisjoint(codes)


def _has_student(file: File) -> bool:
    return any(file.interview.given("activity", member) == "student" for member in file.interview.roster)


def _tell_programmes(talk: Talk, programmes: list[Programme], record: Mapping[str, Any]) -> None:
    for place, programme in enumerate(programmes):
        code = f"result.programme.{programme['programme']}.{programme['status']}"
        (talk.tell if place else talk.tell_apart)(code)
        if programme["status"] == Status.ELIGIBLE:
            _tell_amount(talk, programme)
        else:
            talk.tell_along(f"reason.{programme['reasons'][0]['code']}", **_figures(programme, record))


def _tell_amount(talk: Talk, programme: Programme) -> None:
    for field, code in _AMOUNTS.items():
        if programme.get(field) is not None:
            talk.tell_along(code, amount=shown_number(programme[field]))
    for note in programme["amount_notes"]:
        talk.tell_along(f"amount_note.{note}")


def _figures(programme: Programme, record: Mapping[str, Any]) -> dict[str, object]:
    """The figures a reason may quote."""
    index, threshold, figures = record["index"], programme["threshold"], IndexFigures.of(record)
    quoted = {"index": index, "threshold": threshold}
    shown: dict[str, object] = {name: figures.shown(value) for name, value in quoted.items() if value is not None}
    return shown | ({"distance": figures.distance(index, threshold)} if len(shown) == len(quoted) else {})
