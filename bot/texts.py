"""Cutting long texts where a reader would pause."""

from __future__ import annotations

import re

TELEGRAM_LENGTH = 4096
"""UTF-16 code units in one Telegram message."""

_PAUSES = (re.compile(r"\n\n"), re.compile(r"\n"), re.compile(r"(?<=[.!?؟…])\s"), re.compile(r"\s"))


def parts(text: str, most: int = TELEGRAM_LENGTH) -> list[str]:
    """The text in pieces of at most ``most`` UTF-16 units, cut at paragraphs, lines, sentences or words."""
    pieces: list[str] = []
    while units(text) > most:
        cut = _cut(text, most)
        pieces.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return [*pieces, text]


def units(text: str) -> int:
    """Length in UTF-16 code units, as Telegram counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _cut(text: str, most: int) -> int:
    end = _longest_beginning(text, most)
    for pause in _PAUSES:
        found = [match.end() for match in pause.finditer(text, 0, end)]
        if found and found[-1] > end // 3:
            return found[-1]
    return end


def _longest_beginning(text: str, most: int) -> int:
    end = min(len(text), most)
    while units(text[:end]) > most:
        end -= max(1, (units(text[:end]) - most) // 2)
    return end
