"""Kin that people name by way of other kin: "wld benti", "la fille de mon fils"."""

import re
from typing import Final, Literal

from understanding.normalise import normalise

_CHILD_OF_MINE: Final = (
    r"(?:dyal |d )?(?:b[ei]?nt(?:i|o|ou|ha)|w[ei]?ld(?:i|o|ou|ha)|(?:de )?(?:ma|sa|notre|leur) fille|"
    r"(?:de )?(?:mon|son|notre|leur) fils|(?:ديال )?(?:بنتي|بنتو|بنتها|ولدي|ولدو|ولدها|ابني|ابنتي|ابنه|ابنها|ابنته))"
)
_GRANDSON: Final = re.compile(rf"\b(?:w[ei]?ld|ould|fils|le fils|ولد|ابن) {_CHILD_OF_MINE}(?: |$)|\bpetit fils\b")
_GRANDDAUGHTER: Final = re.compile(
    rf"\b(?:b[ei]?nt|fille|la fille|بنت|ابنه|ابنة) {_CHILD_OF_MINE}(?: |$)|\bpetite fille\b"
)


def grandchild(text: str) -> Literal["grandson", "granddaughter"] | None:
    """The grandchild that the words mean; None where they mean somebody else."""
    said = normalise(text)
    if _GRANDSON.search(said):
        return "grandson"
    return "granddaughter" if _GRANDDAUGHTER.search(said) else None
