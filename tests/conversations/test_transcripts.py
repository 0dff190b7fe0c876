"""Whole conversations, word for word, in each variety: ``transcripts/*.txt``.

Lines that start with ``> `` are what the person types; all others are what the assistant answers, buttons in brackets.
After a wanted change of words ``RAFIQ_UPDATE_TRANSCRIPTS=1 make test`` writes them anew; read the difference first.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from runtime.local_stack import LocalStack
from tests.conversations.citizen import Citizen

TRANSCRIPTS = sorted((Path(__file__).parent / "transcripts").glob("*.txt"))
UPDATE = os.environ.get("RAFIQ_UPDATE_TRANSCRIPTS") == "1"
CHANGING = (
    (re.compile(r"([A-Z])-[0-9A-Z]{4}-[0-9A-Z]{4}"), r"\1-####-####"),
    (re.compile(r"\d{4}-\d{2}-\d{2}T[\d:.+]+"), "TIME"),
    (re.compile(r"/v1/exports/[\w-]+"), "/v1/exports/TOKEN"),
)


def settled(text: str) -> str:
    """The text without what differs from run to run: references, times, one-time addresses."""
    for pattern, stand_in in CHANGING:
        text = pattern.sub(stand_in, text)
    return text


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
def test_the_conversation_reads_as_written(stack: LocalStack, path: Path) -> None:
    written = path.read_text()
    citizen = Citizen(stack.url("bot"), path.stem.split("_")[0])
    reference = "R-0000-0000"
    for line in written.splitlines():
        if line.startswith("> "):
            citizen.say(line[2:].replace("R-####-####", reference))
            reference = next(iter(re.findall(r"R-[0-9A-Z]{4}-[0-9A-Z]{4}", citizen.said)), reference)
    heard = settled("\n".join(citizen.transcript)) + "\n"
    if UPDATE:
        path.write_text(heard)
    assert heard == written


def test_there_is_a_transcript_for_each_variety() -> None:
    assert {path.stem.split("_")[0] for path in TRANSCRIPTS} == {"ar", "ary", "ary-Latn", "fr"}
