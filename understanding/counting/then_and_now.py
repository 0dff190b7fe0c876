"""How many there are now, where it is said how many there were: "كنا خمسة ودابا تلاتة"."""

from understanding.words import household


def told_of_today(spelt: str) -> str | None:
    """The part of a prepared answer that is about now, when another part is about before; None where neither is said.

    As in "kna 6 daba 4", "avant 6, maintenant 4".
    """
    now, then = household.NOW.search(spelt), household.THEN.search(spelt)
    if now is None or then is None:
        return None
    end = then.start() if then.start() > now.end() else len(spelt)
    return spelt[now.end() : end].strip(" ,.;") or None
