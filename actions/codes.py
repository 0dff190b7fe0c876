"""The `say` codes that the action server emits by itself; every other code comes from the backend.

A code is turned into words by the bot (`locales/`). An item of `say` may carry `choices`: buttons under that bubble,
each `{"code": <msgid of the title>, "payload": "t|<intent>"}`, or `"l|<language>"` for a language.
Parameters in braces.
"""

from typing import Any, Final

Say = dict[str, Any]

GREET_AGAIN: Final = "greet.again"
GOODBYE: Final = "goodbye"
THANK: Final = "thank"
HELP: Final = "help"
MENU: Final = "menu"
BOT_CHALLENGE: Final = "bot_challenge"
OUT_OF_SCOPE: Final = "out_of_scope"
DID_YOU_MEAN: Final = "did_you_mean"
LANGUAGE_WHICH: Final = "language.which"
LANGUAGE_CHANGED: Final = "language.changed"
CALM_INSULT: Final = "calm.insult"
CALM_DESPAIR: Final = "calm.despair"
TEXT: Final = "text"

PARAMETERS: Final[dict[str, tuple[str, ...]]] = {
    GREET_AGAIN: (),
    GOODBYE: (),
    THANK: (),
    HELP: (),
    MENU: (),
    BOT_CHALLENGE: (),
    OUT_OF_SCOPE: (),
    DID_YOU_MEAN: (),
    LANGUAGE_WHICH: (),
    LANGUAGE_CHANGED: (),
    CALM_INSULT: (),
    CALM_DESPAIR: (),
    TEXT: ("text", "source", "date"),
}
"""Every code with the names of its parameters."""

MENU_INTENTS: Final = (
    "register_household",
    "estimate_index",
    "check_status",
    "update_household",
    "file_complaint",
    "talk_to_human",
)
"""The tasks offered as buttons under a menu, most wanted first; titles are the msgids `menu.<intent>`."""

LANGUAGES: Final = ("ary", "ary-Latn", "ar", "fr")
"""The varieties offered when somebody wants another language; titles are the msgids `language.<code>`."""


def say(code: str, choices: list[dict[str, str]] | None = None, **params: str | int | None) -> Say:
    """One item of a reply's `say`."""
    item: Say = {"code": code, "params": {name: value for name, value in params.items() if value is not None}}
    return item if choices is None else {**item, "choices": choices}


def menu_choices() -> list[dict[str, str]]:
    """The buttons of the menu."""
    return [{"code": f"menu.{intent}", "payload": f"t|{intent}"} for intent in MENU_INTENTS]


def intent_choices(intents: list[str]) -> list[dict[str, str]]:
    """Did-you-mean buttons: the short name of each intent, msgid `intent.<name>`."""
    return [{"code": f"intent.{intent}", "payload": f"t|{intent}"} for intent in intents]


def language_choices() -> list[dict[str, str]]:
    """One button per variety."""
    return [{"code": f"language.{language}", "payload": f"l|{language}"} for language in LANGUAGES]
