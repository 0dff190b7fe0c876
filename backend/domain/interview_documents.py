"""The stored form of an interview: one JSON-able document with its version.

Version 2: `names` are the variables, told everywhere else by their place there. `answers` are columns, which are read
and written twice as fast as rows: variable, member, value, and a letter each for state and source.
`trail` holds places among the answers, or pairs [variable, member] where none is stored; `tries` rows [variable,
member, tries]. `agenda` is worked out from the rest and kept to save that work; a reader may leave it out.

Version 1, still read: rows [name, member, value, state, source] and pairs [name, member], no agenda.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import chain
from operator import attrgetter
from typing import Any

from backend.domain.answers import Answer, AnswerKey, Source, State
from backend.domain.events import event_from_document, event_to_document
from backend.domain.interview_state import Agenda, Interview, Pending, PendingKind, Stage
from backend.domain.questionnaire import Purpose

VERSION = 2
AGENDA_VERSION = 1
"""To be raised when the engine changes what it asks of the same answers: stored agendas are then worked out anew."""

_STATES = {"g": State.GIVEN, "u": State.UNKNOWN, "s": State.SKIPPED}
_SOURCES = {"a": Source.ASKED, "t": Source.TOGETHER, "d": Source.DERIVED, "f": Source.DEFAULT}
_STATE_LETTERS = {state: letter for letter, state in _STATES.items()}
_SOURCE_LETTERS = {source: letter for letter, source in _SOURCES.items()}

Answers = dict[AnswerKey, Answer]


def to_document(interview: Interview) -> dict[str, Any]:
    """A JSON-able, versioned form for storage."""
    answers = interview.answers
    names = dict.fromkeys(map(attrgetter("name"), chain(answers, interview.trail, interview.tries)))
    places = {name: place for place, name in enumerate(names)}
    return {
        "version": VERSION,
        "questionnaire": interview.questionnaire_version,
        "purpose": interview.purpose.value,
        "stage": interview.stage.value,
        "roster": list(interview.roster),
        "next_member": interview.next_member,
        "names": list(names),
        "answers": _answers_to_columns(answers, places),
        "trail": _trail_to_document(interview, places),
        "tries": [[places[name], member, tries] for (name, member), tries in interview.tries.items()],
        "cursor": _key_to_document(interview.cursor),
        "pending": _pending_to_document(interview.pending) if interview.pending else None,
        "agenda": _agenda_to_document(interview),
    }


def from_document(document: Mapping[str, Any]) -> Interview:
    """The interview of a stored document; ValueError for a document of an unknown version."""
    version = document.get("version")
    if version == 1:
        return _restored(document, _answers_of_rows(document["answers"]), _keys(document["trail"]), document["tries"])
    if version != VERSION:
        raise ValueError(f"an interview document of version {version!r}, not {VERSION}")
    names = document["names"]
    answers = _answers_of_columns(document["answers"], names)
    tries = [[names[place], member, tries] for place, member, tries in document["tries"]]
    return _restored(document, answers, _trail_of_document(document["trail"], answers, names), tries)


def _restored(
    document: Mapping[str, Any], answers: Answers, trail: Iterable[AnswerKey], tries: Iterable[Sequence[Any]]
) -> Interview:
    roster = tuple(document["roster"])
    return Interview(
        questionnaire_version=document["questionnaire"],
        purpose=Purpose(document["purpose"]),
        stage=Stage(document["stage"]),
        roster=roster,
        next_member=document["next_member"],
        answers=answers,
        trail=tuple(trail),
        tries={AnswerKey(name, member): count for name, member, count in tries},
        cursor=_key_from_document(document["cursor"]),
        pending=_pending_from_document(document["pending"]) if document["pending"] else None,
        agenda=_agenda_from_document(document.get("agenda"), roster, answers),
    )


def _answers_of_rows(rows: Iterable[Sequence[Any]]) -> Answers:
    return {AnswerKey(row[0], row[1]): Answer(row[2], State(row[3]), Source(row[4])) for row in rows}


def _answers_to_columns(answers: Mapping[AnswerKey, Answer], places: Mapping[str, int]) -> dict[str, Any]:
    variables, members = zip(*answers, strict=True) if answers else ((), ())
    values, states, sources = zip(*answers.values(), strict=True) if answers else ((), (), ())
    return {
        "variables": [*map(places.__getitem__, variables)],
        "members": [*members],
        "values": [*values],
        "states": "".join(map(_STATE_LETTERS.__getitem__, states)),
        "sources": "".join(map(_SOURCE_LETTERS.__getitem__, sources)),
    }


def _answers_of_columns(columns: Mapping[str, Any], names: Sequence[str]) -> Answers:
    keys = _keys(zip(map(names.__getitem__, columns["variables"]), columns["members"], strict=True))
    states, sources = map(_STATES.__getitem__, columns["states"]), map(_SOURCES.__getitem__, columns["sources"])
    return dict(zip(keys, _answers(zip(columns["values"], states, sources, strict=True)), strict=True))


# As `AnswerKey._make` and `Answer._make`, without entering Python for each: an interview has hundreds.


def _keys(pairs: Iterable[Iterable[Any]]) -> Iterable[AnswerKey]:
    return map(partial(tuple.__new__, AnswerKey), pairs)


def _answers(rows: Iterable[Iterable[Any]]) -> Iterable[Answer]:
    return map(partial(tuple.__new__, Answer), rows)


def _trail_to_document(interview: Interview, places: Mapping[str, int]) -> list[Any]:
    among = {key: place for place, key in enumerate(interview.answers)}
    return [among[key] if key in among else [places[key.name], key.member] for key in interview.trail]


def _trail_of_document(trail: Iterable[Any], answers: Answers, names: Sequence[str]) -> Iterable[AnswerKey]:
    among = list(answers)
    return (among[step] if isinstance(step, int) else AnswerKey(names[step[0]], step[1]) for step in trail)


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
