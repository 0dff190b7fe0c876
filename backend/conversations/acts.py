"""What each act means now: the table from the act of a turn to what happens."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from backend.conversations import agreeing, answering, changing, coming_and_going, steering, wishes
from backend.conversations.changing import changes_roster
from backend.conversations.mending import mended
from backend.conversations.mistaken import BARE, keeps_the_floor, plainly_an_answer
from backend.conversations.talk import Said, Talk

Doing = Callable[[Talk, Said], Awaitable[None]]

_ACTS: dict[str, Doing] = {
    "greet": coming_and_going.greet,
    "answer": answering.answer,
    "start": coming_and_going.start,
    "estimate": coming_and_going.estimate,
    "back": steering.back,
    "skip": steering.skip,
    "dont_know": steering.dont_know,
    "why": steering.why,
    "repeat": steering.repeat,
    "remind": steering.remind,
    "correct": changing.correct,
    "pause": coming_and_going.pause,
    "resume": coming_and_going.resume,
    "cancel": coming_and_going.cancel,
    "status": wishes.status,
    "programme": wishes.programme,
    "update": changing.update,
    "review_index": wishes.review_index,
    "complaint": wishes.complaint,
    "track": wishes.track,
    "deregister": changing.deregister,
    "my_data": wishes.my_data,
    "erase": wishes.erase,
    "human": wishes.human,
    "stop_notifications": wishes.stop_notifications,
    "feedback": wishes.feedback,
    "affirm": agreeing.affirm,
    "deny": agreeing.deny,
    "fallback": answering.fallback,
}

_DROPPING = frozenset({"cancel", "erase", "skip", "back", "pause"})
"""Acts whose verbs are also those of a change to the household."""

_MISTAKEN = frozenset(_ACTS) - {"answer", "affirm", "deny", "fallback", "dont_know"}
"""Acts that a bare value may be taken for by those who see no more than the words."""


async def perform(talk: Talk, act: str, said: Said) -> None:
    """Do what this act means in this conversation now."""
    if act != "fallback":
        talk.misunderstood = 0
    if await mended(talk, said):
        return
    may_be_of_the_household = act in _DROPPING or (act in _MISTAKEN and len(said.text.split()) <= BARE)
    if may_be_of_the_household and not (keeps_the_floor(talk) or said.payload) and await changes_roster(talk, said):
        return  # "retirer Sara" resembles "retirer ma demande", "أضف شخصا" the wish for a person
    meant = "answer" if act in _MISTAKEN and plainly_an_answer(talk, said) else act
    await _ACTS[meant](talk, said)
