"""What one message wants: the steps of its turn. Pure, and used by the dialogue policy and by the actions alike.

A message is a button's press, the answer to the question that is awaited, or wishes of its own (one, or two joined in
one message). While a question is awaited an answer is the rule and a digression the exception that must be clear:
"wahed" is a number there and "wakha" a yes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from actions.names import FALLBACK, OUT_OF_SCOPE, public
from understanding.moods import mood
from understanding.programmes import asked_about
from understanding.questions import asks
from understanding.readings import read

ANSWER: Final = "answer"
CALM: Final = "calm"
CANARY: Final = "canary"
CHANGE_LANGUAGE: Final = "change_language"
STATUS: Final = "check_status"
SITUATIONS: Final = (ANSWER, CALM, CANARY)
"""Steps that no sentence is trained for: the context makes them."""

STEERING: Final = frozenset(
    [
        "help",
        "repeat",
        "go_back",
        "skip",
        "dont_know",
        "why_ask",
        "correct_answer",
        "pause",
        "resume",
        "cancel",
        "change_language",
        "talk_to_human",
        "bot_challenge",
    ]
)
LEAVING: Final = frozenset({"go_back", "skip", "correct_answer", "pause", "cancel"})
"""Steering that leaves the awaited question unanswered."""
COURTESY: Final = frozenset({"greet", "thank", "goodbye"})
AGREEMENT: Final = frozenset({"affirm", "deny"})
IN_TWO_WORDS: Final = frozenset({"erase_data", "my_data"})
"""Rights that people claim in two words."""

_READABLE_KINDS: Final = {
    "integer": "integer",
    "money_month": "money_month",
    "date": "date",
    "yes_no": "yesno",
    "idcs": "idcs",
    "phone": "phone",
}
_FREE_TEXT: Final = frozenset({"text"})

SURE: Final = 0.6
"""A steering word while a value is awaited."""
VERY_SURE: Final = 0.8
"""A wish against an answer that reads as a value, or a steering word against a name."""
NEARLY_CERTAIN: Final = 0.95
"""A steering sentence against a name of as many words."""
WORTH_ASKING: Final = 0.07
"""Least probability of a meaning that is offered as "did you mean …?"."""
NOT_WORTH_ASKING: Final = COURTESY | AGREEMENT | {FALLBACK, OUT_OF_SCOPE}
NAME_WORDS: Final = 4
"""A name has at most so many words."""
WISH_WORDS: Final = 3
"""A task takes at least so many words where fewer could be an answer, and so does a question that is not certain."""
REQUEST_DETAIL: Final = "request_detail"
STEERING_WORDS: Final = 5
"""A wish to stop, to go back or to be helped has at most so many words where somebody tells what happened."""
DOUBT_WORDS: Final = 4
"""So few words that may be two values ("3 ou 4") are a doubtful answer, whatever else they resemble."""


@dataclass(frozen=True)
class Step:
    """One thing to do in a turn: an intent's public name or a situation, and the part of the message that wants it."""

    wish: str
    text: str


@dataclass(frozen=True)
class Message:
    """A message as the pipeline understood it, with what the bot said about its context."""

    text: str
    intent: str
    confidence: float
    wishes: tuple[Step, ...]
    likely: tuple[str, ...]
    """Intents by likelihood, for did-you-mean."""
    metadata: Mapping[str, Any]
    known: bool = True
    """Whether these very words were learnt from: a name that only resembles "stop" is not a wish to stop."""

    @property
    def awaiting(self) -> Mapping[str, Any] | None:
        """The question that is awaited: name, member, token, type."""
        awaited = self.metadata.get("awaiting")
        return awaited if isinstance(awaited, Mapping) else None

    @property
    def payload(self) -> str | None:
        """What the pressed button carries."""
        payload = self.metadata.get("payload")
        return payload if isinstance(payload, str) and payload else None


def message_from(parsed: Mapping[str, Any], metadata: Mapping[str, Any] | None) -> Message:
    """From Rasa's parse data and the metadata of the REST message."""
    intent = parsed.get("intent") or {}
    return Message(
        text=parsed.get("text") or "",
        intent=public(intent.get("name") or FALLBACK),
        confidence=float(intent.get("confidence") or 0.0),
        wishes=tuple(Step(public(wish["intent"]), wish["text"]) for wish in parsed.get("wishes") or ()),
        likely=tuple(_likely(parsed.get("intent_ranking") or ())),
        metadata=metadata or {},
        known=bool(parsed.get("known", True)),
    )


def _likely(ranking: Sequence[Mapping[str, Any]]) -> list[str]:
    named = (public(str(entry.get("name"))) for entry in ranking if entry.get("confidence", 0.0) >= WORTH_ASKING)
    return [name for name in named if name not in NOT_WORTH_ASKING]


def plan(message: Message) -> tuple[Step, ...]:
    """The steps of the turn, in order; never empty."""
    if message.metadata.get("canary"):
        return (Step(CANARY, ""),)
    if message.payload:
        return (_pressed(message.payload, message.text),)
    if _needs_calm(message):
        return (Step(CALM, message.text),)
    if message.awaiting and (_is_the_story(message) or _is_answer(message, str(message.awaiting.get("type")))):
        return (Step(ANSWER, message.text),)
    if not message.awaiting and not any(map(str.isalpha, message.text)):
        return (Step(FALLBACK, message.text),)
    if not message.awaiting and asked_about(message.text):
        return (Step(STATUS, message.text),)
    if len(message.wishes) > 1:
        return message.wishes
    return (Step(FALLBACK if _is_no_courtesy(message) else message.intent, message.text),)


def _is_no_courtesy(message: Message) -> bool:
    """As in "et pour mon fils ?" after an answer: it somewhat resembles thanks, but nobody thanks by asking."""
    return message.intent in COURTESY and message.confidence < VERY_SURE and asks(message.text)


def _is_the_story(message: Message) -> bool:
    """What a complaint is about, in as many words as it takes: no question that it resembles is answered instead."""
    asked = message.awaiting is not None and message.awaiting.get("name") == REQUEST_DETAIL
    return asked and (message.intent not in STEERING or len(message.text.split()) > STEERING_WORDS)


def states(message: Message) -> bool:
    """Whether the message, taken for a question or small talk, asks nothing and could be what the interview awaits."""
    awaited = message.awaiting is not None and message.awaiting.get("type") not in _FREE_TEXT
    return awaited and not message.payload and len(message.wishes) < 2 and not message.known and not asks(message.text)


def _pressed(payload: str, text: str) -> Step:
    kind, _, value = payload.partition("|")
    if kind == "t" and value not in SITUATIONS:
        return Step(value, text)
    return Step(CHANGE_LANGUAGE if kind == "l" else ANSWER, text)


def _needs_calm(message: Message) -> bool:
    may_be_a_name = message.awaiting is not None and message.awaiting.get("type") in _FREE_TEXT
    understood = message.confidence >= VERY_SURE and message.intent not in (FALLBACK, OUT_OF_SCOPE)
    return not understood and not (may_be_a_name and " " not in message.text) and mood(message.text) is not None


def _is_answer(message: Message, kind: str) -> bool:
    if message.intent in AGREEMENT | {FALLBACK} or _says_plainly(message, kind):
        return True
    if kind in _FREE_TEXT and _may_be_a_name(message):
        return True
    if message.intent in COURTESY:
        return kind in _FREE_TEXT and message.confidence < VERY_SURE
    if message.intent in STEERING:
        return message.confidence < _sure_enough_to_steer(message, kind)
    return not _is_clear_wish(message, kind)


def _sure_enough_to_steer(message: Message, kind: str) -> float:
    """One unknown word that leaves the question ("Omar", like a word for skipping) must be nearly certain."""
    if message.intent in LEAVING and not message.known and len(message.text.split()) == 1:
        return NEARLY_CERTAIN
    return VERY_SURE if kind in _FREE_TEXT else SURE


def _may_be_a_name(message: Message) -> bool:
    words = len(message.text.split())
    if words >= WISH_WORDS and message.intent in STEERING and message.confidence >= NEARLY_CERTAIN:
        return False  # "nkemlo men be3d"
    return not message.known and words <= NAME_WORDS and not (words > 1 and asks(message.text))


def _is_clear_wish(message: Message, kind: str) -> bool:
    """A task, a question or small talk in the middle of an interview, rather than an answer in odd words."""
    if len(message.text.split()) < WISH_WORDS:
        return _is_wish_in_two_words(message, kind)
    hidden_value = _reads(message, kind) and not asks(message.text)
    if _may_be_two_values(message) and (hidden_value or any(map(str.isdigit, message.text))):
        return False
    needed = VERY_SURE if kind in _FREE_TEXT or hidden_value else SURE
    return message.confidence >= needed


def _is_wish_in_two_words(message: Message, kind: str) -> bool:
    """As in "احذفوا بياناتي", "wach fabor?": nobody answers with that; the backend asks again before it erases."""
    may_be_a_name = kind in _FREE_TEXT and not message.known
    asked = asks(message.text) and message.confidence >= NEARLY_CERTAIN
    return (asked or _claims_a_right(message)) and not may_be_a_name and not _reads(message, kind)


def _claims_a_right(message: Message) -> bool:
    sure = message.intent in IN_TWO_WORDS and message.confidence >= VERY_SURE
    return sure and len(message.text.split()) > 1


def _may_be_two_values(message: Message) -> bool:
    return not message.known and not asks(message.text) and len(message.text.split()) <= DOUBT_WORDS


def _says_plainly(message: Message, kind: str) -> bool:
    """One value and no question: whatever else the words resemble, it is the answer.

    A whole sentence that clearly steers is not, though "wahed" (somebody, or one) may stand in it.
    """
    steers = message.intent in STEERING and message.confidence >= VERY_SURE
    if steers and len(message.text.split()) >= WISH_WORDS:
        return False
    return _reading(message, kind) == "ok" and not asks(message.text)


def _reads(message: Message, kind: str) -> bool:
    return _reading(message, kind) in ("ok", "ambiguous")


def _reading(message: Message, kind: str) -> str | None:
    readable = _READABLE_KINDS.get(kind)
    return read(readable, message.text, message.metadata.get("lang")).status if readable else None
