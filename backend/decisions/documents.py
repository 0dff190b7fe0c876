"""The calculation record: a decision as a plain document, answered on the wire and kept in the registry alike."""

from __future__ import annotations

from typing import Any

from backend.domain.amounts import Amount
from backend.domain.eligibility import Decision, ProgrammeResult
from backend.domain.household import Household, assumed_births
from backend.domain.reasons import AmountNote


def record(household: Household, decision: Decision) -> dict[str, Any]:
    """The document of a decision, shaped as `schemas.EstimateResponse`."""
    index = decision.index
    return {
        "index": index.value,
        "milieu": household.milieu,
        "formula": index.formula,
        "declared_on": household.declared_on.isoformat(),
        "estimate": True,
        "contributions": [
            {"fact": one.fact, "value": one.value, "coefficient": one.coefficient, "contribution": one.amount}
            for one in index.contributions
        ],
        "missing_coefficients": list(index.missing_coefficients),
        "unknown_facts": list(index.unknown_facts),
        "assumptions": [
            {"member": one.member, "field": "birth_date", "assumption": one.assumption}
            for one in assumed_births(household)
        ],
        "facts": dict(decision.facts),
        "programmes": [_programme(result) for result in decision.programmes],
    }


def _programme(result: ProgrammeResult) -> dict[str, Any]:
    return {
        "programme": result.programme,
        "status": result.status,
        "threshold": result.threshold,
        "distance": result.distance,
        "reasons": [{"code": reason.code, "fact": reason.fact} for reason in result.reasons],
        **_amount(result.amount, _notes(result)),
    }


def _notes(result: ProgrammeResult) -> list[AmountNote]:
    noted = result.amount.notes if result.amount else ()
    return [*noted, AmountNote.NOT_PUBLISHED] if result.amount_unpublished else list(noted)


def _amount(amount: Amount | None, notes: list[AmountNote]) -> dict[str, Any]:
    return {
        "amount_mad_month": amount.mad if amount and amount.per == "month" else None,
        "amount_mad_once": amount.mad if amount and amount.per == "once" else None,
        "amount_mad_year": amount.mad if amount and amount.per == "year" else None,
        "amount_notes": notes,
        "amount_parts": [
            {"figure": part.figure, "mad": part.mad, "member": part.member, "rank": part.rank} for part in amount.parts
        ]
        if amount
        else [],
    }
