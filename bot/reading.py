"""What a stored message asks of the system: a turn through Rasa, or a plain word from the gateway itself."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot import codes
from bot.messages import LANGS, Button
from understanding.text import clean

MOST_CHARACTERS = 4096
READ_CHARACTERS = 1000
_PAGE_LANGUAGE = "t|change_language|"
"""What the chat page's own language selector sends."""
_WHICH_LANGUAGE = "t|change_language"
_PAYLOAD = re.compile(rf"a\|[^\x00-\x1f]{{1,198}}|t\|[a-z_]+(/[a-z_]+)?|l\|({'|'.join(LANGS)})")
_AGAIN = "t|repeat"
"""The question that was shown, again: nobody is left with a remark alone."""
START_COMMANDS = frozenset({"/start", "/help", "/menu"})


@dataclass(frozen=True)
class Request:
    """``text`` and ``payload`` for a turn; ``remark`` is a code said first, and alone where nothing was shown."""

    text: str = ""
    payload: str | None = None
    remark: str | None = None


def request_in(content: Mapping[str, Any], buttons: Sequence[Button]) -> Request:
    """Read a message's content against the buttons that were last shown."""
    kind, text, payload = content["kind"], content["text"] or "", content["payload"]
    if kind == "voice":
        return Request(remark=codes.VOICE, payload=_AGAIN)
    if kind in {"photo", "other"}:
        return Request(remark=codes.PHOTO if kind == "photo" else codes.EMPTY, payload=_AGAIN)
    pressed = known_payload(payload)
    if pressed:
        return Request(clean(text, READ_CHARACTERS), pressed)
    if _wants_a_language(payload):
        return Request(clean(text, READ_CHARACTERS), _WHICH_LANGUAGE)
    return _typed(text, buttons)


def known_payload(payload: str | None) -> str | None:
    """A button's payload in its plain form; None for anything that no button of ours carries."""
    if payload is None:
        return None
    if payload.startswith(_PAGE_LANGUAGE):
        payload = "l|" + payload.removeprefix(_PAGE_LANGUAGE)
    return payload if _PAYLOAD.fullmatch(payload) else None


def _wants_a_language(payload: str | None) -> bool:
    """Whether a language was meant that is not spoken here: it is answered with those that are."""
    return payload is not None and payload.startswith(("l|", _PAGE_LANGUAGE))


def _typed(text: str, buttons: Sequence[Button]) -> Request:
    if len(text) > MOST_CHARACTERS:
        return Request(clean(text, READ_CHARACTERS), payload=_AGAIN, remark=codes.TOO_LONG)
    command = text.strip().partition(" ")[0].partition("@")[0].lower()
    if command in START_COMMANDS:
        return Request(payload="t|greet" if command == "/start" else "t|help")
    readable = clean(text, READ_CHARACTERS).lstrip("/ ")
    if not readable:
        return Request(payload=_AGAIN, remark=codes.EMPTY)
    return Request(readable, _pressed(readable, buttons))


def _pressed(text: str, buttons: Sequence[Button]) -> str | None:
    """The payload of the button whose title was typed."""
    typed = _folded(text)
    return next((button.payload for button in buttons if _folded(button.title) == typed), None)


def _folded(title: str) -> str:
    letters = "".join(letter if letter.isalnum() else " " for letter in clean(title).casefold())
    return " ".join(letters.split())
