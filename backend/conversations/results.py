"""A decision's record in codes: the index, each programme, the reasons and the amounts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from backend.conversations.talk import Talk
from backend.domain.reasons import Status
from backend.interviews.formatting import shown_index, shown_number

_ORDER = {Status.ELIGIBLE.value: 0, Status.NOT_ELIGIBLE.value: 1, Status.UNDETERMINED.value: 2}
_AMOUNTS = {"amount_mad_month": "amount.month", "amount_mad_once": "amount.once", "amount_mad_year": "amount.year"}


def tell_result(talk: Talk, record: Mapping[str, Any]) -> None:
    """Say what a decision came to: what the household is entitled to first. The index is always called an estimate."""
    index = record["index"]
    if index is None:
        talk.tell("result.not_complete", answers=", ".join(record["unknown_facts"]))
    else:
        talk.tell("result.index", index=shown_index(index))
    for programme in sorted(record["programmes"], key=lambda one: _ORDER[str(one["status"])]):
        _tell_programme(talk, programme, index)
    talk.tell("result.estimate_only")


def _tell_programme(talk: Talk, programme: Mapping[str, Any], index: float | None) -> None:
    status = Status(programme["status"])
    talk.tell(f"result.programme.{programme['programme']}.{status}")
    for field, code in _AMOUNTS.items():
        if programme.get(field) is not None:
            talk.tell(code, amount=shown_number(programme[field]))
    if status is Status.ELIGIBLE:
        for note in programme["amount_notes"]:
            talk.tell(f"amount_note.{note}")
        return
    for reason in programme["reasons"]:
        talk.tell(f"reason.{reason['code']}", **_figures(programme, index))


def _figures(programme: Mapping[str, Any], index: float | None) -> dict[str, object]:
    figures = {"index": index, "threshold": programme["threshold"], "distance": programme["distance"]}
    return {name: shown_index(abs(value)) for name, value in figures.items() if value is not None}
