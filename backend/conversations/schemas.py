"""A turn on the wire: what the action server sends. The reply is described in ``docs/architecture.md``."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from backend.questionnaires.words import Lang

Act = Literal[
    "greet",
    "answer",
    "start",
    "estimate",
    "back",
    "skip",
    "dont_know",
    "why",
    "repeat",
    "remind",
    "correct",
    "pause",
    "resume",
    "cancel",
    "status",
    "programme",
    "update",
    "review_index",
    "complaint",
    "track",
    "deregister",
    "my_data",
    "erase",
    "human",
    "stop_notifications",
    "feedback",
    "affirm",
    "deny",
    "fallback",
]


class Bound(BaseModel):
    """The question that was shown when the person wrote."""

    model_config = ConfigDict(strict=True, extra="ignore")
    name: Annotated[str, Field(max_length=64)]
    member: Annotated[int, Field(ge=0, le=100)] | None = None
    token: Annotated[str, Field(max_length=16)] | None = None


class Turn(BaseModel):
    """One message of a citizen."""

    model_config = ConfigDict(strict=True, extra="forbid")
    message: Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f\x7f]+$")]
    act: Act
    text: Annotated[str, Field(max_length=100_000)] | None = None
    payload: Annotated[str, Field(max_length=200)] | None = None
    lang: Lang
    bound_to: Bound | None = None
    origin: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")] | None = None
    """A keyed fingerprint of the network address, where the channel has one."""
