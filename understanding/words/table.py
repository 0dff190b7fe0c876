"""Tables of words, written as people would list them."""


def words(text: str) -> frozenset[str]:
    """The words of a list separated by spaces."""
    return frozenset(text.split())
