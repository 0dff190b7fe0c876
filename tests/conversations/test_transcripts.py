"""Whole conversations, word for word, in each variety: ``transcripts/*.txt``.

Lines that start with ``> `` are what the person types, or in brackets the button that is pressed; all others are what
the assistant answers, buttons in brackets. What changes with the calendar and the rules is masked.
After a wanted change of words ``RAFIQ_UPDATE_TRANSCRIPTS=1 make test`` writes them anew; read the difference first.
"""

from __future__ import annotations

import os
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from backend.conversations.endpoints import MOROCCO
from bot.catalogs import load
from runtime.local_stack import LocalStack
from tests.conversations.citizen import Citizen

TRANSCRIPTS = sorted((Path(__file__).parent / "transcripts").glob("*.txt"))
UPDATE = os.environ.get("RAFIQ_UPDATE_TRANSCRIPTS") == "1"
LOCALES = Path(__file__).parents[2] / "locales"
BEFORE_AN_AMOUNT = sorted(
    {
        form.partition("{amount}")[0]
        for catalog in load(LOCALES).values()
        for code, forms in catalog.forms.items()
        for form in forms
        if code.startswith("amount.")
    }
)
CHANGING = (
    (re.compile(r"([A-Z])-[0-9A-Z]{4}-[0-9A-Z]{4}"), r"\1-####-####"),
    (re.compile(r"\d{4}-\d{2}-\d{2}T[\d:.+]+"), "TIME"),
    (re.compile(r"/v1/exports/[\w-]+"), "/v1/exports/TOKEN"),
    (re.compile(r"\d+,\d{2,3}\b"), "#,###"),
    (re.compile(rf"({'|'.join(map(re.escape, BEFORE_AN_AMOUNT))})\d[\d\xa0]*"), r"\1###"),
)


def today() -> str:
    """The day as a receipt shows it."""
    return (datetime.now(UTC) + MOROCCO).strftime("%d/%m/%Y")


def settled(text: str) -> str:
    """The text without what differs from run to run: references, times, one-time addresses."""
    text = text.replace(today(), "##/##/####")
    for pattern, stand_in in CHANGING:
        text = pattern.sub(stand_in, text)
    return text


def press(citizen: Citizen, title: str) -> None:
    """Press the button that bears a title; the transcript shows it in brackets."""
    shown = [button for message in citizen.last["messages"] for button in message["buttons"]]
    said = len(citizen.transcript)
    citizen.say(None, payload=next(button["payload"] for button in shown if button["title"] == title))
    citizen.transcript[said] = f"> [{title}]"


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
def test_the_conversation_reads_as_written(stack: LocalStack, path: Path) -> None:
    written = path.read_text()
    citizen = Citizen(stack.url("bot"), path.stem.split("_")[0])
    reference = "R-0000-0000"
    for line in written.splitlines():
        if line.startswith("> ["):
            press(citizen, line[3:-1])
        elif line.startswith("> "):
            citizen.say(line[2:].replace("R-####-####", reference))
            reference = next(iter(re.findall(r"R-[0-9A-Z]{4}-[0-9A-Z]{4}", citizen.said)), reference)
    heard = settled("\n".join(citizen.transcript)) + "\n"
    if UPDATE:
        path.write_text(heard)
    assert heard == written


def test_there_is_a_transcript_for_each_variety() -> None:
    assert {path.stem.split("_")[0] for path in TRANSCRIPTS} == {"ar", "ary", "ary-Latn", "fr"}
