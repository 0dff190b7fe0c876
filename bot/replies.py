"""A turn's reply in codes → the few bubbles that a person reads, the question last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from bot import typography
from bot.messages import LANGS, Button, Outgoing, Question
from bot.phrases import Phrases
from bot.rasa_client import Reply

MOST_BUBBLES = 3
"""Bubbles of what is said; whatever would begin a further one stays in the last."""


def bubbles(reply: Reply, lang: str, phrases: Phrases) -> list[Outgoing]:
    """At most three bubbles of what is said, then the question with its buttons."""
    said = said_in(reply.say, lang, phrases)
    if reply.ask is None:
        return said
    return [*said, _question(reply.ask, lang)]


def said_in(say: Iterable[Mapping[str, Any]], lang: str, phrases: Phrases) -> list[Outgoing]:
    """The bubbles for ``say`` items; their buttons stand under the last one."""
    items = list(say)
    texts = _joined(_worded(items, lang, phrases))
    buttons = tuple(_button(choice, lang, phrases) for item in items for choice in item.get("choices") or ())
    if not texts:
        return []
    *first, last = texts
    return [*(Outgoing(lang, text) for text in first), Outgoing(lang, last, buttons)]


def language_choice(lang: str, phrases: Phrases) -> Outgoing:
    """The offer of the four languages."""
    choices = [
        {"code": f"language.{offered}", "payload": f"l|{offered}"} for offered in ("ary", "ary-Latn", "ar", "fr")
    ]
    return said_in([{"code": "language.which", "choices": choices}], lang, phrases)[0]


def offers_languages(reply: Reply) -> bool:
    """Whether the reply itself offers languages."""
    payloads = (choice.get("payload", "") for item in reply.say for choice in item.get("choices") or ())
    return any(payload in {f"l|{lang}" for lang in LANGS} for payload in payloads)


def buttons_of(shown: Iterable[Outgoing]) -> tuple[Button, ...]:
    """The buttons now on the screen: typing the title of one is pressing it."""
    return tuple(button for bubble in shown for button in bubble.buttons)


def answer_of(message_id: int, shown: Sequence[Outgoing], interview: Mapping[str, int] | None) -> dict[str, Any]:
    """What is stored as the message's answer: the web channel's own format."""
    messages = [{"id": f"{message_id}.{place}"} | bubble.document() for place, bubble in enumerate(shown)]
    return {"messages": messages, "interview": dict(interview) if interview else None}


def _question(ask: Mapping[str, Any], lang: str) -> Outgoing:
    lines = [str(ask[part]) for part in ("text", "hint") if ask.get(part)]
    text = typography.directed("\n".join(lines), lang)
    buttons = tuple(Button(str(choice["title"]), str(choice["payload"])) for choice in ask.get("choices") or ())
    return Outgoing(lang, text, buttons, Question.of(ask))


def _button(choice: Mapping[str, Any], lang: str, phrases: Phrases) -> Button:
    title = choice.get("title") or phrases.say(choice["code"], choice.get("params") or {}, lang)
    return Button(str(title).removeprefix(typography.RIGHT_TO_LEFT_MARK), str(choice["payload"]))


def _worded(items: Iterable[Mapping[str, Any]], lang: str, phrases: Phrases) -> Iterator[tuple[str, str]]:
    """Each item in words, with what it begins: a line, a paragraph or a bubble.

    What the item before said word for word ("Answer yes or no", as an example too) is not said again.
    """
    before = ""
    for item in items:
        text = phrases.say(item["code"], item.get("params") or {}, lang)
        if text and text not in before:
            yield text, item.get("begins") or "paragraph"
        before = text


def _joined(worded: Iterable[tuple[str, str]]) -> list[str]:
    texts: list[str] = []
    for text, begins in worded:
        if not texts or (begins == "bubble" and len(texts) < MOST_BUBBLES):
            texts.append(text)
        else:
            texts[-1] += ("\n" if begins == "line" else "\n\n") + text
    return texts
