"""Every `say` code the backend emits, with its parameters. `locales/` has words for each in the four varieties.

Codes are dotted names; those that end in a kind, reason or state are composed below from closed lists, so that all
exist here. Parameters are plain strings or numbers, ready to be shown.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from backend.domain.interview_state import RejectionCode
from backend.domain.reasons import AmountNote, Reason, Status
from backend.domain.requests import RejectionReason, RequestState

KINDS: Final = ("integer", "yes_no", "money_month", "date", "choice", "idcs", "phone", "text", "member", "reference")
"""Kinds of answers that may not be understood."""

CLUES: Final = (
    "hijri",
    "decade",
    "another_event",
    "period",
    "unit",
    "count",
    "currency",
    "only_the_name",
    "town_or_country",
    "date_for_people",
    "date_for_number",
    "rent",
    "yourself",
)
"""What was unclear in an answer that was nearly understood."""

PROGRAMMES: Final = (
    "amo_tadamon",
    "amo_achamil",
    "asd",
    "asd_birth",
    "asd_school_bonus",
    "minhaty",
    "daam_sakane",
)

DOUBTS: Final = (
    "very_young_head",
    "very_young_spouse",
    "child_not_younger",
    "parent_not_older",
    "more_families_than_people",
)
"""The questionnaire's own doubts about an answer, asked about before it counts."""

MENU: Final = (
    "register_household",
    "estimate_index",
    "check_status",
    "update_household",
    "file_complaint",
    "talk_to_human",
)
"""Tasks offered where nothing is awaited, most wanted first; titles are the words of `menu.<intent>`."""

BEGINNINGS: Final = frozenset({"register_household", "estimate_index"})
"""Those of them that begin an interview, or go on with one."""

REQUEST_KINDS: Final = ("update", "review_index", "complaint", "deregister")
"""Requests that a citizen files and can track."""

REJECTIONS: Final = tuple(
    code.value for code in RejectionCode if code not in (RejectionCode.MISREAD, RejectionCode.UNKNOWN_QUESTION)
)

_REJECTION_PARAMETERS: Final = {
    "too_small": ("least",),
    "too_big": ("most",),
    "too_old": ("most",),
    "too_young": ("least",),
    "too_long": ("most",),
    "length": ("expected",),
    "duplicate": ("name",),
    "too_many_members": ("most",),
}

_FIXED: Final[dict[str, tuple[str, ...]]] = {
    "greet": (),
    "greet.again": (),
    "greet.registration_waits": (),
    "greet.estimate_waits": (),
    "start.welcome": (),
    "start.what_an_estimate_is": (),
    "start.from_estimate": (),
    "start.already_open": (),
    "start.estimate_open": (),
    "start.already_sent": ("reference",),
    "consent.declined": (),
    "answer.noted": ("value",),
    "answer.noted.money": ("value",),
    "answer.noted.date": ("value",),
    "answer.noted.members": ("names", "value"),
    "answer.kept": (),
    "answer.mended": ("answers",),
    "answer.late": (),
    "button.old": (),
    "sure_about": ("value",),
    "sure_about.small": ("value",),
    "sure_about.another_name": ("value",),
    "example": ("text",),
    "why": ("text",),
    "void.told": ("answers",),
    "void.would": ("answers",),
    "reopened.told": ("answers",),
    "member.added": (),
    "member.removed": ("name",),
    "member.answers_gone": ("name", "count"),
    "member.renamed": ("old", "name"),
    "member.which": (),
    "member.fewer": ("size", "count"),
    "back.at_start": (),
    "skip.noted": (),
    "unknown.noted": (),
    "unknown.noted.again": (),
    "unknown.not_possible": (),
    "skip.not_possible": (),
    "pause.saved": ("reference", "days"),
    "pause.saved_here": ("days",),
    "resume.go_on": ("left",),
    "resume.nothing": (),
    "resume.offer": (),
    "resume.offer.estimate": (),
    "cancel.done": ("days",),
    "cancel.task": (),
    "cancel.nothing": (),
    "review.intro": ("count",),
    "review.household": ("lines",),
    "review.member": ("name", "lines"),
    "review.missing": ("lines",),
    "review.missing.estimate": ("lines",),
    "review.later": ("reference", "days"),
    "receipt": ("reference", "date"),
    "result.index": ("index",),
    "result.small_is_near": (),
    "result.not_complete": ("answers",),
    "result.others_exist": (),
    "result.register_now": (),
    "result.complete_or_register": (),
    "result.estimate_only": (),
    "result.not_available": (),
    "amount.month": ("amount",),
    "amount.once": ("amount",),
    "amount.year": ("amount",),
    "status.still_open": ("left",),
    "status.to_go_on": (),
    "status.sent": ("reference", "date"),
    "status.reference": ("reference",),
    "programme.needs_file": (),
    "programme.after_registration": (),
    "verify.ask": (),
    "verify.failed": ("left",),
    "verify.wait": ("minutes",),
    "erase.done": (),
    "erase.cancelled": (),
    "erase.nothing": (),
    "export.ready": ("url", "minutes"),
    "export.nothing": (),
    "handoff.stored": ("reference",),
    "request.stored.feedback": (),
    "request.stored.stop_notifications": (),
    "request.none": (),
    "nothing_awaited": (),
    "menu": (),
    "rephrase": (),
    "message.too_long": (),
    "message.empty": (),
    "scam.reminder": (),
}


def _composed() -> Iterable[tuple[str, tuple[str, ...]]]:
    yield from ((f"answer.not_understood.{kind}", ()) for kind in KINDS)
    yield from ((f"answer.unclear.{clue}", ()) for clue in CLUES)
    yield from ((f"sure_about.{doubt}", ("value",)) for doubt in DOUBTS)
    yield from ((f"answer.rejected.{code}", _REJECTION_PARAMETERS.get(code, ())) for code in REJECTIONS)
    for programme in PROGRAMMES:
        yield from ((f"result.programme.{programme}.{status}", ()) for status in Status)
    yield from ((f"reason.{reason}", ("index", "threshold", "distance")) for reason in Reason)
    yield from ((f"amount_note.{note}", ()) for note in AmountNote)
    yield from ((f"request.stored.{kind}", ("reference",)) for kind in REQUEST_KINDS)
    yield from ((f"status.request.{state}", ("reference", "date")) for state in RequestState)
    yield from ((f"status.request.reason.{reason}", ()) for reason in RejectionReason)


PARAMETERS: Final[dict[str, tuple[str, ...]]] = _FIXED | dict(_composed())
"""Every code with the names of its parameters (a text need not use them all)."""
