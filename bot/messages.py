"""What travels between a channel and the rest of the gateway, whatever the channel's wire format."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, get_args

Kind = Literal["text", "button", "voice", "photo", "other", "edited"]
KINDS: frozenset[str] = frozenset(get_args(Kind))

Lang = Literal["ar", "ary", "ary-Latn", "fr"]
LANGS: tuple[Lang, ...] = get_args(Lang)


@dataclass(frozen=True)
class Question:
    """A question as the person saw it.

    ``name`` is the questionnaire's variable, ``member`` the member's index from 0 (head) where it is asked of one
    member, ``token`` four characters of the interview's id, ``type`` how its answers are read.
    """

    name: str
    member: int | None = None
    token: str | None = None
    type: str | None = None

    @classmethod
    def of(cls, document: Mapping[str, Any] | None) -> Question | None:
        """The question in a stored document or in a reply's ``ask``; None where there is none."""
        if document is None:
            return None
        return cls(document["name"], document.get("member"), document.get("token"), document.get("type"))

    def document(self) -> dict[str, Any]:
        """As metadata's ``awaiting`` wants it."""
        return {"name": self.name, "member": self.member, "token": self.token, "type": self.type}

    def binding(self) -> dict[str, Any]:
        """As a turn's ``bound_to`` wants it."""
        return {"name": self.name, "member": self.member, "token": self.token}


@dataclass(frozen=True)
class Button:
    """A choice that a person may press, or type the title of."""

    title: str
    payload: str

    def document(self) -> dict[str, str]:
        """As the web channel and the database carry it."""
        return {"title": self.title, "payload": self.payload}


@dataclass(frozen=True)
class Incoming:
    """One message of a citizen.

    ``sender`` and ``external_id`` are the channel's own; ``external_id`` is unique for a sender and the same at every
    redelivery. ``reply_to`` is the channel's id of our message that the person answered or edited against. ``sent_at``
    is when the person wrote it by the channel's clock, None where the channel does not say. ``origin`` is a keyed
    fingerprint of the network address it came from, on channels that anybody can open as often as they like.
    """

    channel: str
    sender: str
    external_id: str
    text: str | None = None
    payload: str | None = None
    reply_to: str | None = None
    sent_at: datetime | None = None
    kind: Kind = "text"
    origin: str | None = None

    def document(self) -> dict[str, Any]:
        """What is stored (encrypted) until and after the message is answered."""
        return {
            "text": self.text,
            "payload": self.payload,
            "reply_to": self.reply_to,
            "sent_at": self.sent_at.isoformat() if self.sent_at else None,
            "kind": self.kind,
            "origin": self.origin,
        }


@dataclass(frozen=True)
class Outgoing:
    """One bubble for a citizen. The question, if any, is the one it asks for."""

    lang: str
    text: str
    buttons: tuple[Button, ...] = ()
    question: Question | None = None

    def document(self) -> dict[str, Any]:
        """As stored and as the web channel sends it, except for the id."""
        shown = {"name": self.question.name, "member": self.question.member} if self.question else None
        return {
            "lang": self.lang,
            "text": self.text,
            "buttons": [button.document() for button in self.buttons],
            "question": shown,
        }
