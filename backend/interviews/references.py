"""References that people copy by hand and read out on the phone: ``R-7KQ2-9MXD``.

Seven random characters and a check character, from 31 that are not mistaken for one another (no 0 1 I L O). The check
is a sum weighted by place, modulo the prime 31: every single wrong character and every swap of two is noticed.
"""

from __future__ import annotations

import re
import secrets

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
_LENGTH = 8
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")


def draw(prefix: str = "R") -> str:
    """A new reference; `prefix` tells what it is of (R a registration, D a request)."""
    body = "".join(secrets.choice(ALPHABET) for _ in range(_LENGTH - 1))
    whole = body + _check(body)
    return f"{prefix}-{whole[:4]}-{whole[4:]}"


def read(text: str) -> str | None:
    """The reference in what somebody typed, in its one spelling; None when there is none or its check fails."""
    letters = re.sub(r"[\s\-–—_.:]+", "", text.translate(_DIGITS).upper())
    for found in re.finditer(rf"(?=([RD])([{ALPHABET}]{{{_LENGTH}}}))", letters):
        prefix, whole = found.groups()
        if _check(whole[:-1]) == whole[-1]:
            return f"{prefix}-{whole[:4]}-{whole[4:]}"
    return None


def _check(body: str) -> str:
    return ALPHABET[sum(place * ALPHABET.index(letter) for place, letter in enumerate(body, 1)) % len(ALPHABET)]
