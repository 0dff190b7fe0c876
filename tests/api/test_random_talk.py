"""People who say anything at any moment: every message gets an answer, and the interview stays whole."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any, get_args
from uuid import UUID

import pytest
from sqlalchemy import Row, select
from sqlalchemy.ext.asyncio import AsyncConnection

from backend.audit import audit_line
from backend.conversations.codes import PARAMETERS
from backend.conversations.endpoints import MOROCCO
from backend.conversations.schemas import Act
from backend.domain import interview as engine
from backend.domain.events import event_from_document
from backend.domain.interview_state import Interview
from backend.domain.questionnaire import Purpose
from backend.interviews.tables import interview, interview_event
from backend.questionnaires import library
from backend.questionnaires.words import LANGS
from tests.api.talking import ANSWERS, Talking

TEXTS = [
    "wakha", "la", "جوج", "3", "walo", "ma3reftch", "2 wla 3", "100 dh", "9000", "1984", "2 mars 1990", "شعبان 1400",
    "zid wahed khor", "7iyed Fatima", "7iyed Said", "بدل السمية ديال Salma", "Fatima", "ولدي", "كازا", "personne",
    "kolhom", "tous", "كل واحد وحالتو", "Said et Salma public", "2222222222", "0612345678", "R-2222-2222", "👍", "",
    "?", "a" * 5000, "\u0000\u202e", "nombre de pièces", "date de naissance de Fatima", "|", "a|b|c|-|d", "{name}",
]  # fmt: skip
PAYLOADS = ["a|{t}|rooms|-|2", "a|{t}|relation|1|wife", "a|{t}|review|-|send", "a|{t}|which_member|-|member:1", "x"]


async def step(talking: Talking, chance: random.Random) -> None:
    kind = chance.random()
    if talking.last and talking.ask and kind < 0.55:
        known = talking.ask["name"] in ANSWERS or talking.ask["name"] == "idcs"
        buttons = [choice["payload"] for choice in talking.ask["choices"]]
        if buttons and (not known or kind < 0.2):
            await talking.turn("answer", payload=chance.choice(buttons))
        elif known and talking.ask["member"] in (None, 0, 1, 2, 3):
            await answer_or_say(talking, chance)
        else:
            await talking.write(chance.choice(TEXTS))
    elif kind < 0.75:
        await talking.turn("answer", chance.choice(TEXTS), lang=chance.choice(LANGS))
    elif kind < 0.8:
        token = talking.ask["token"] if talking.last and talking.ask else "0000"
        await talking.turn("answer", payload=chance.choice(PAYLOADS).replace("{t}", token))
    else:
        await talking.turn(chance.choice(get_args(Act)), chance.choice(TEXTS), lang=chance.choice(LANGS))


async def answer_or_say(talking: Talking, chance: random.Random) -> None:
    given = ANSWERS.get(talking.ask["name"], "") if talking.ask else ""
    if isinstance(given, dict) and talking.ask and talking.ask["member"] not in given:
        await talking.write(chance.choice(TEXTS))
    else:
        await talking.answer()


@pytest.mark.parametrize("seed", [*range(8), 17, 45])
async def test_whatever_is_said_is_answered_and_what_was_kept_can_be_replayed(backend, backend_app, seed):
    chance = random.Random(seed)
    talking = Talking(backend, lang=chance.choice(LANGS))
    await talking.turn(chance.choice(["start", "estimate"]))
    for _ in range(90):
        await step(talking, chance)
        assert talking.last["say"] or talking.last["ask"], "a dead end"
        for said in talking.last["say"]:
            assert set(said["params"]) <= set(PARAMETERS[said["code"]]), said
        for choice in talking.last["ask"]["choices"] if talking.ask else ():
            assert len(choice["payload"].encode()) <= 64
    await replays(backend_app, talking.id)


async def replays(app, conversation: UUID) -> None:
    """Snapshots are what the events lead to, where the interview's purpose never changed."""
    async with app.state.database.transaction() as connection:
        files = (await connection.execute(interview.select().where(interview.c.status == "open"))).all()
        for file in files:
            mine = interview_event.c.interview_id == file.id
            rows = (
                await connection.execute(interview_event.select().where(mine).order_by(interview_event.c.seq))
            ).all()
            stored = engine.from_document(file.snapshot)
            assert len(rows) == file.seq
            assert engine.to_document(stored) == file.snapshot
            if await began_as(connection, file.id) == BEGINNINGS[stored.purpose]:
                replayed(stored, rows)


BEGINNINGS = {Purpose.REGISTER: "turn.start", Purpose.ESTIMATE: "turn.estimate"}


async def began_as(connection: AsyncConnection, file_id: UUID) -> str:
    first = select(audit_line.c.action).where(audit_line.c.subject == file_id).order_by(audit_line.c.id).limit(1)
    return str((await connection.execute(first)).scalar_one())


def replayed(stored: Interview, rows: Sequence[Row[Any]]) -> None:
    questionnaire = library.from_files().version(stored.questionnaire_version).questionnaire
    events = [(event_from_document(event), (row.at + MOROCCO).date()) for row in rows for event in row.events]
    again = engine.replay(questionnaire, stored.purpose, events)
    assert again == stored
    assert again.agenda == stored.agenda
