"""Which names of places are of towns, from ``towns.yml``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from understanding.normalise import normalise


@dataclass(frozen=True, slots=True)
class Towns:
    """Names in one spelling; prefectures by their codes.

    A name of a prefecture is a town's, unless it is of one of its rural communes. Elsewhere only `names` are.
    """

    prefectures: frozenset[str]
    names: frozenset[str]
    rural_communes: frozenset[str]


@cache
def from_file() -> Towns:
    """The towns as shipped."""
    written = yaml.safe_load(Path(__file__).with_name("towns.yml").read_text(encoding="utf-8"))
    names, rural_communes = (
        frozenset(normalise(name) for listed in written[part].values() for name in listed)
        for part in ("towns", "rural_communes")
    )
    return Towns(frozenset(written["prefectures"]), names, rural_communes)
