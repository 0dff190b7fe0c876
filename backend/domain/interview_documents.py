"""The stored form of an interview: one JSON-able document with its version.

Version 2: `names` are the variables, told everywhere else by their place there. `answers` are rows
[variable, member, value], with state and source behind where the person did not simply say it, and a list of members
where neighbouring rows only differ in the member. Keys are pairs [variable, member]. `agenda` is worked out from the
rest and kept to save that work; a reader may leave it out.

Version 1, still read: rows [name, member, value, state, source] and pairs [name, member], no agenda.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby
from typing import Any

from backend.domain.answers import Answer, AnswerKey, Source, State
from backend.domain.events import event_from_document, event_to_document
from backend.domain.interview_state import Agenda, Interview, Pending, PendingKind, Stage
from backend.domain.questionnaire import Purpose

VERSION = 2
AGENDA_VERSION = 1
"""To be raised when the engine changes what it asks of the same answers: stored agendas are then worked out anew."""

_STATES = {state.value: state for state in State}
_SOURCES = {source.value: source for source in Source}
_SIMPLY_SAID = (State.GIVEN, Source.ASKED)

Row = list[Any]


def to_document(interview: Interview) -> dict[str, Any]:
    """A JSON-able, versioned form for storage."""
    keys = (*interview.answers, *interview.trail, *interview.tries)
    places = {name: place for place, name in enumerate(dict.fromkeys(key.name for key in keys))}
    return {
        "version": VERSION,
        "questionnaire": interview.questionnaire_version,
        "purpose": interview.purpose.value,
        "stage": interview.stage.value,
        "roster": list(interview.roster),
        "next_member": interview.next_member,
        "names": list(places),
        "answers": list(_answers_to_rows(interview.answers, places)),
        "trail": [[places[name], member] for name, member in interview.trail],
        "tries": [[places[name], member, tries] for (name, member), tries in interview.tries.items()],
        "cursor": _key_to_document(interview.cursor),
        "pending": _pending_to_document(interview.pending) if interview.pending else None,
        "agenda": _agenda_to_document(interview),
    }


def from_document(document: Mapping[str, Any]) -> Interview:
    """The interview of a stored document; ValueError for a document of an unknown version."""
    version = document.get("version")
    if version not in (1, VERSION):
        raise ValueError(f"an interview document of version {version!r}, not {VERSION}")
    name_of = (lambda name: name) if version == 1 else document["names"].__getitem__
    answers = dict(_answers_of_rows(document["answers"], name_of))
    roster = tuple(document["roster"])
    return Interview(
        questionnaire_version=document["questionnaire"],
        purpose=Purpose(document["purpose"]),
        stage=Stage(document["stage"]),
        roster=roster,
        next_member=document["next_member"],
        answers=answers,
        trail=tuple(AnswerKey(name_of(name), member) for name, member in document["trail"]),
        tries={AnswerKey(name_of(name), member): tries for name, member, tries in document["tries"]},
        cursor=_key_from_document(document["cursor"]),
        pending=_pending_from_document(document["pending"]) if document["pending"] else None,
        agenda=_agenda_from_document(document.get("agenda"), roster, answers),
    )


def _answers_to_rows(answers: Mapping[AnswerKey, Answer], places: Mapping[str, int]) -> Iterator[Row]:
    alike = groupby(answers.items(), key=lambda pair: (pair[0].name, type(pair[1].value), pair[1]))
    for (name, _, (value, state, source)), pairs in alike:
        members = [key.member for key, _ in pairs]
        simply = (state, source) == _SIMPLY_SAID
        said = (value,) if simply else (value, state.value, source.value)
        yield [places[name], members if len(members) > 1 else members[0], *said]


def _answers_of_rows(rows: Iterable[Row], name_of: Callable[[Any], str]) -> Iterator[tuple[AnswerKey, Answer]]:
    for row in rows:
        name, members, answer = name_of(row[0]), row[1], _answer_of_row(row)
        for member in members if isinstance(members, list) else (members,):
            yield AnswerKey(name, member), answer


def _answer_of_row(row: Row) -> Answer:
    return Answer(row[2]) if len(row) == 3 else Answer(row[2], _STATES[row[3]], _SOURCES[row[4]])


def _agenda_to_document(interview: Interview) -> dict[str, Any] | None:
    agenda = interview.agenda
    if agenda is None or agenda.answers is not interview.answers or agenda.roster != interview.roster:
        return None
    return {
        "version": AGENDA_VERSION,
        "day": agenda.day.isoformat(),
        "purpose": agenda.purpose.value,
        "first": _key_to_document(agenda.first),
        "open": dict(agenda.open),
        "uncertain": dict(agenda.uncertain),
    }


def _agenda_from_document(
    document: Mapping[str, Any] | None, roster: tuple[int, ...], answers: Mapping[AnswerKey, Answer]
) -> Agenda | None:
    if document is None or document["version"] != AGENDA_VERSION:
        return None
    return Agenda(
        day=date.fromisoformat(document["day"]),
        purpose=Purpose(document["purpose"]),
        roster=roster,
        answers=answers,
        first=_key_from_document(document["first"]),
        open=document["open"],
        uncertain=document["uncertain"],
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
