"""The codes that the gateway itself says, each with its parameters; `locales/` has words for every one."""

from typing import Final

TOO_LONG: Final = "message.too_long"
EMPTY: Final = "message.empty"
VOICE: Final = "voice.not_yet"
PHOTO: Final = "photo.not_needed"
TRY_AGAIN: Final = "try_again_soon"
LANGUAGE_WHICH: Final = "language.which"
GROUP: Final = "group.private_only"
SOURCE: Final = "text.source"

LANGUAGE_TITLES: Final = ("language.ary", "language.ary-Latn", "language.ar", "language.fr")

_ALL: Final = (TOO_LONG, EMPTY, VOICE, PHOTO, TRY_AGAIN, LANGUAGE_WHICH, GROUP, *LANGUAGE_TITLES)
PARAMETERS: Final[dict[str, tuple[str, ...]]] = dict.fromkeys(_ALL, ()) | {SOURCE: ("source", "date")}
"""Every code with the names of its parameters."""

COMPOSED: Final = frozenset({"answers", "lines", "text"})
"""Parameters that are lines or lists in words, put together by whoever says them."""
