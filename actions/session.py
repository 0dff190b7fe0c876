"""The talk itself: courtesy, help, languages, misunderstandings, moods."""

# ruff: noqa: ARG001 (every handler takes the turn and the backend)

from typing import Final

from actions import codes
from actions.backend_client import Backend, Reply
from actions.codes import Say, say
from actions.turn import Turn, act, say_then_ask_again, say_unless_an_answer
from understanding.language_names import named_language
from understanding.moods import mood

_MISUNDERSTOOD: Final = frozenset({"rephrase", "did_you_mean"})
"""What the backend says the first times that it hears of a misunderstanding."""
_MOST_GUESSES: Final = 3


async def greet(turn: Turn, backend: Backend) -> Reply:
    """A greeting back; where nothing is awaited, the backend knows what can be done and what waits."""

    async def greeted() -> Say:
        return say(codes.GREET_AGAIN)

    return await (say_unless_an_answer(turn, backend, greeted) if turn.awaited else act(turn, backend, "greet"))


async def say_goodbye(turn: Turn, backend: Backend) -> Reply:
    """A goodbye; an open question stays open and is not asked again."""
    return {"say": [say(codes.GOODBYE)]}


async def accept_thanks(turn: Turn, backend: Backend) -> Reply:
    """You are welcome."""

    async def welcome() -> Say:
        return say(codes.THANK)

    return await say_unless_an_answer(turn, backend, welcome)


async def help_out(turn: Turn, backend: Backend) -> Reply:
    """What the assistant can do."""

    async def helped() -> Say:
        return say(codes.HELP, choices=None if turn.awaited else codes.menu_choices())

    return await say_unless_an_answer(turn, backend, helped)


async def introduce_bot(turn: Turn, backend: Backend) -> Reply:
    """That this is a machine, and that a person can be had."""

    async def introduced() -> Say:
        return say(codes.BOT_CHALLENGE)

    return await say_unless_an_answer(turn, backend, introduced)


async def decline_out_of_scope(turn: Turn, backend: Backend) -> Reply:
    """What is not done here, and what is."""

    async def declined() -> Say:
        return say(codes.OUT_OF_SCOPE, choices=None if turn.awaited else codes.menu_choices())

    return await say_unless_an_answer(turn, backend, declined)


async def calm(turn: Turn, backend: Backend) -> Reply:
    """Anger and despair are met calmly, and a person is offered."""
    code = codes.CALM_DESPAIR if mood(turn.step.text) == "despair" else codes.CALM_INSULT
    person = [{"code": "menu.talk_to_human", "payload": "t|talk_to_human"}]
    return await say_then_ask_again(turn, backend, [say(code, choices=person)])


async def change_language(turn: Turn, backend: Backend) -> Reply:
    """Changes to the language that was pressed or named, or asks which."""
    pressed = (turn.message.payload or "").removeprefix("l|")
    lang = pressed if pressed in codes.LANGUAGES else named_language(turn.step.text)
    if lang is None:
        return await say_then_ask_again(turn, backend, [say(codes.LANGUAGE_WHICH, choices=codes.language_choices())])
    what_next = [] if turn.awaited else [say(codes.MENU, choices=codes.menu_choices())]
    changed = await say_then_ask_again(turn, backend, [say(codes.LANGUAGE_CHANGED), *what_next], lang)
    return {**changed, "lang": lang}


async def ask_what_was_meant(turn: Turn, backend: Backend) -> Reply:
    """Offers the likeliest meanings the first time; the backend counts, then asks to rephrase, then offers a person."""
    reply = await act(turn, backend, "fallback")
    guesses = list(turn.message.likely[:_MOST_GUESSES])
    return {**reply, "say": [_with_guesses(item, guesses) for item in reply.get("say") or []]}


def _with_guesses(item: Say, guesses: list[str]) -> Say:
    if item.get("code") not in _MISUNDERSTOOD or "choices" in item:
        return item
    return say(codes.DID_YOU_MEAN, choices=codes.intent_choices(guesses)) if guesses else item


async def canary(turn: Turn, backend: Backend) -> Reply:
    """Nothing is said; the backend must be ready."""
    await backend.ready()
    return {}
