"""Finding a household's file: its reference, then the head's birth date as proof that it is one's own.

At most five wrong answers an hour for one conversation and for one file, and twenty from one network address, however
many conversations are opened there; then the hour is waited out. Whether a reference exists is never told before the
birth date.
"""

from __future__ import annotations

import math
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, func, insert, select

from backend.audit import record
from backend.conversations import exports, requests, store
from backend.conversations.failing import failed_beside
from backend.conversations.results import decided_anew, tell_one, tell_result
from backend.conversations.talk import File, Talk, Task
from backend.decisions.tables import latest
from backend.domain import interview as engine
from backend.domain.interview_state import HEAD
from backend.interviews import references
from backend.interviews.formatting import shown_date
from backend.interviews.tables import verification
from runtime.crypto import blind_index
from understanding.programmes import asked_about
from understanding.readings import read

TRIES = 5
TRIES_FROM_ONE_ADDRESS = 20
"""More than for one conversation: a whole neighbourhood may share the address of its mobile network."""
WINDOW = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Tries:
    """How many wrong answers are left, and since when they are counted."""

    left: int
    since: datetime


def ask_whose(talk: Talk, purpose: str, text: str = "") -> None:
    """Ask for a reference; once it is proven, go on with `purpose` (an act) and the words that began it."""
    talk.task = {"kind": "file", "for": purpose, "step": "reference", "text": text}


def prove(talk: Talk, file: File, purpose: str, text: str = "") -> None:
    """Ask for the second factor of a file that is already known."""
    task = {"kind": "file", "for": purpose, "step": "verify_birth_date", "text": text}
    talk.task = task | {"reference": file.reference or file.id.hex}


async def answer(talk: Talk, task: Task, _pressed: str | None, text: str) -> None:
    """Take the reference, or the birth date."""
    if task["step"] == "reference":
        await _take_reference(talk, task, text)
    else:
        await _take_birth_date(talk, task, text)


async def _take_reference(talk: Talk, task: Task, text: str) -> None:
    reference = references.read(text)
    if reference is None and read("yesno", text, talk.lang).value in ("no", "unknown"):
        talk.task = None
        talk.tell_menu()
    elif reference is None:
        failed_beside(talk, task, "answer.not_understood.reference")
    elif reference.startswith("D"):
        talk.task = None
        if not await requests.tell_by_reference(talk, reference):
            talk.tell("request.none")
    else:
        talk.task = task | {"step": "verify_birth_date", "reference": reference}


async def _take_birth_date(talk: Talk, task: Task, text: str) -> None:
    reading = read("date", text, talk.lang, today=talk.today)
    if reading.status != "ok":
        failed_beside(talk, task, "answer.not_understood.date")
        return
    tries = await _tries(talk, task["reference"])
    if tries.left <= 0:
        await _hold_up(talk, tries.since)
        return
    file = await _find(talk, task["reference"])
    proven = file is not None and _same_birth(file, str(reading.value))
    await _remember(talk, task["reference"], succeeded=proven)
    if not proven or file is None:
        await _tell_failed(talk, tries.left - 1, tries.since)
        return
    talk.task = None
    await PROVEN[task["for"]](talk, file, task["text"])


async def _find(talk: Talk, reference: str) -> File | None:
    if references.read(reference):
        return await store.file_by_reference(talk.connection, reference)
    return await store.file_by_id(talk.connection, UUID(hex=reference))


def _same_birth(file: File, said: str) -> bool:
    """A file that knows only the year accepts any day of it; otherwise all that is known must be said."""
    known = birth_date(file)
    return known is not None and (said == known or said.startswith(known + "-"))


def birth_date(file: File) -> str | None:
    """The head's birth date, as far as it is known."""
    given = file.interview.given("birth_date", HEAD)
    return None if given is None else str(given)


async def _tries(talk: Talk, reference: str) -> Tries:
    """What is left to this conversation, for this file and from this address, whichever is least."""
    index = blind_index(reference, "verification.reference")
    limits = [
        (verification.c.conversation_id == talk.conversation, TRIES),
        (verification.c.reference_index == index, TRIES),
    ]
    await _alone(talk, index)
    if talk.origin is not None:
        await _alone(talk, talk.origin)
        limits.append((verification.c.origin == talk.origin, TRIES_FROM_ONE_ADDRESS))
    return min([await _left(talk, tried, most) for tried, most in limits], key=lambda tries: tries.left)


async def _alone(talk: Talk, of: bytes) -> None:
    """Counting and adding must not interleave with somebody else's tries at the same file or from the same address."""
    await talk.connection.execute(select(func.pg_advisory_xact_lock(int.from_bytes(of[:8], signed=True))))


async def _left(talk: Talk, tried: ColumnElement[bool], most: int) -> Tries:
    recent = tried & ~verification.c.succeeded & (verification.c.at > func.now() - WINDOW)
    failed, since = (
        await talk.connection.execute(select(func.count(), func.min(verification.c.at)).where(recent))
    ).one()
    return Tries(most - failed, since or datetime.now(UTC))


def _minutes_left(since: datetime) -> int:
    return max(1, math.ceil((since + WINDOW - datetime.now(UTC)).total_seconds() / 60))


async def _remember(talk: Talk, reference: str, *, succeeded: bool) -> None:
    index = blind_index(reference, "verification.reference")
    row = {"conversation_id": talk.conversation, "reference_index": index, "succeeded": succeeded}
    await talk.connection.execute(insert(verification), row | {"origin": talk.origin})


async def _tell_failed(talk: Talk, left: int, since: datetime) -> None:
    if left > 0:
        talk.tell("verify.failed", left=left)
    else:
        await _hold_up(talk, since)


async def _hold_up(talk: Talk, since: datetime) -> None:
    """No more tries for now; that it came to this can be looked into."""
    talk.task = None
    talk.tell("verify.wait", minutes=_minutes_left(since))
    await record(
        talk.connection, "citizen", purpose="own file", action="verification.limited", conversation=talk.conversation
    )


async def take_over(talk: Talk, file: File, _: str = "") -> None:
    """Go on with an interview that was begun in another conversation."""
    file.changed = True
    talk.file, talk.task = file, None
    await store.release(talk.connection, file.id, talk.conversation)
    if file.open:
        talk.tell("resume.go_on", left=questions_left(talk, file))
    else:
        await tell_status(talk, file)


async def tell_programme(talk: Talk, file: File, programme: str) -> None:
    """What the calculation says of one programme, with its reasons: the kept record's, or for an estimate anew."""
    kept = (await talk.connection.execute(latest(file.id))).scalar_one_or_none()
    result = kept if kept is not None else decided_anew(talk, file)
    if result is None:
        talk.tell("result.not_available")
    else:
        tell_one(talk, result, file, programme)
    await _audit(talk, file, "status.read")


async def tell_status(talk: Talk, file: File, text: str = "") -> None:
    """Where a file stands: sent and decided, or how much is left. Of one programme, where it was asked about."""
    asked = asked_about(text)
    if asked is not None and file.sent:
        await tell_programme(talk, file, asked.programme)
        return
    if file.sent and file.sent_on is not None:
        talk.tell("status.sent", reference=file.refer(), date=shown_date(file.sent_on.isoformat()))
        kept = (await talk.connection.execute(latest(file.id))).scalar_one_or_none()
        if kept is not None:
            tell_result(talk, kept, file)
        await _audit(talk, file, "status.read")
        return
    _tell_open(talk, file)


def _tell_open(talk: Talk, file: File) -> None:
    left = questions_left(talk, file)
    if file is talk.file and talk.paused:
        talk.offer_to_go_on("status.still_open", left=left)
    else:
        talk.tell("status.still_open", left=left)
    if file is not talk.file:
        talk.tell_along("status.to_go_on")


def questions_left(talk: Talk, file: File) -> int:
    """About how many questions are left of an open interview."""
    questionnaire = talk.library.version(file.interview.questionnaire_version).questionnaire
    return engine.progress(questionnaire, file.interview, talk.today).left_likely


async def give_export(talk: Talk, file: File, _: str = "") -> None:
    """A one-time link to everything held on the household."""
    url = await exports.permit(talk.connection, file.id, talk.public_url)
    await _audit(talk, file, "export.permitted")
    talk.tell("export.ready", url=url, minutes=exports.MINUTES)


async def confirm_erase(talk: Talk, file: File, _: str = "") -> None:
    """Ask once more before everything is wiped."""
    talk.task = {"kind": "confirm_erase", "interview": file.id.hex}


async def erase(talk: Talk, task: Task) -> None:
    """Wipe the file; what stays is that there was one."""
    file_id = UUID(hex=task["interview"])
    await store.erase(talk.connection, file_id)
    await record(
        talk.connection,
        "citizen",
        purpose="erasure",
        action="interview.erased",
        subject=file_id,
        conversation=talk.conversation,
    )
    if talk.file is not None and talk.file.id == file_id:
        talk.file = None
    talk.task = None
    talk.events.clear()
    talk.tell("erase.done")


async def _audit(talk: Talk, file: File, action: str) -> None:
    await record(
        talk.connection,
        "citizen",
        purpose="own file",
        action=action,
        subject=file.id,
        conversation=talk.conversation,
    )


def _filing(kind: str) -> Callable[[Talk, File, str], Awaitable[None]]:
    async def file_it(talk: Talk, file: File, text: str) -> None:
        await requests.file_request(talk, kind, file.id, text)

    return file_it


PROVEN: dict[str, Callable[[Talk, File, str], Awaitable[None]]] = {
    "resume": take_over,
    "status": tell_status,
    "track": tell_status,
    "my_data": give_export,
    "erase": confirm_erase,
    **{kind: _filing(kind) for kind in ("update", "review_index", "complaint", "deregister")},
}
"""What each act does once the file is known to be the person's own."""
