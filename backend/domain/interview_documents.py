"""The stored form of an interview: one JSON-able document with its version.

Version 1: `answers` are rows [name, member, value, state, source], keys are pairs [name, member].
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from backend.domain.answers import Answer, AnswerKey, Source, State
from backend.domain.events import event_from_document, event_to_document
from backend.domain.interview_state import Interview, Pending, PendingKind, Stage
from backend.domain.questionnaire import Purpose

VERSION = 1

_STATES = {state.value: state for state in State}
_SOURCES = {source.value: source for source in Source}


def to_document(interview: Interview) -> dict[str, Any]:
    """A JSON-able, versioned form for storage."""
    return {
        "version": VERSION,
        "questionnaire": interview.questionnaire_version,
        "purpose": interview.purpose.value,
        "stage": interview.stage.value,
        "roster": list(interview.roster),
        "next_member": interview.next_member,
        "answers": [
            [name, member, value, state.value, source.value]
            for (name, member), (value, state, source) in interview.answers.items()
        ],
        "trail": [list(key) for key in interview.trail],
        "tries": [[name, member, tries] for (name, member), tries in interview.tries.items()],
        "cursor": _key_to_document(interview.cursor),
        "pending": _pending_to_document(interview.pending) if interview.pending else None,
    }


def from_document(document: Mapping[str, Any]) -> Interview:
    """The interview of a stored document; ValueError for a document of an unknown version."""
    if document.get("version") != VERSION:
        raise ValueError(f"an interview document of version {document.get('version')!r}, not {VERSION}")
    return Interview(
        questionnaire_version=document["questionnaire"],
        purpose=Purpose(document["purpose"]),
        stage=Stage(document["stage"]),
        roster=tuple(document["roster"]),
        next_member=document["next_member"],
        answers={
            AnswerKey(name, member): Answer(value, _STATES[state], _SOURCES[source])
            for name, member, value, state, source in document["answers"]
        },
        trail=tuple(AnswerKey(name, member) for name, member in document["trail"]),
        tries={AnswerKey(name, member): tries for name, member, tries in document["tries"]},
        cursor=_key_from_document(document["cursor"]),
        pending=_pending_from_document(document["pending"]) if document["pending"] else None,
    )


def _key_to_document(key: AnswerKey | None) -> list[str | int | None] | None:
    return list(key) if key else None


def _key_from_document(document: list[Any] | None) -> AnswerKey | None:
    return AnswerKey(*document) if document else None


def _pending_to_document(pending: Pending) -> dict[str, Any]:
    return {
        "kind": pending.kind.value,
        "event": event_to_document(pending.event),
        "key": _key_to_document(pending.key),
        "reason": pending.reason,
        "value": pending.value,
        "voids": [list(key) for key in pending.voids],
        "member": pending.member,
        "size": pending.size,
        "confirmed": sorted(kind.value for kind in pending.confirmed),
    }


def _pending_from_document(document: Mapping[str, Any]) -> Pending:
    return Pending(
        kind=PendingKind(document["kind"]),
        event=event_from_document(document["event"]),
        key=_key_from_document(document["key"]),
        reason=document["reason"],
        value=document["value"],
        voids=tuple(AnswerKey(name, member) for name, member in document["voids"]),
        member=document["member"],
        size=document["size"],
        confirmed=frozenset(PendingKind(kind) for kind in document["confirmed"]),
    )
