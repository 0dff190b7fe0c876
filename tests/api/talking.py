"""A conversation over the backend's real API, for tests: acts, texts and presses in, replies out."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid4

import httpx

ANSWERS: dict[str, Any] = {
    "consent": "d'accord",
    "milieu": "en ville",
    "region": "6",
    "province": "casablanca",
    "household_size": "4",
    "relation": {1: "épouse", 2: "fils", 3: "fille"},
    "given_name": {0: "Hassan", 1: "Fatima", 2: "Said", 3: "Salma"},
    "family_name": "Alami",
    "sex": "homme",
    "birth_date": {0: "10/01/1984", 1: "02/03/1988", 2: "14/05/2014", 3: "2017"},
    "health_cover": "personne",
    "disability": "personne",
    "state_income": "non",
    "activity": {0: "working", 1: "homemaker"},
    "professional_status": "employee",
    "occupation": "labourer",
    "schooling": "Said et Salma, public",
    "education_level": {0: "basic", 1: "none"},
    "literate": "Hassan",
    "diploma": "personne",
    "dwelling_type": "modern_house",
    "rooms": "une",
    "nuclei": "1",
    "bath_or_shower": "oui",
    "electricity_meter": "individual",
    "satellite_dish": "oui",
    "mobiles": "deux",
    "cars": "0",
    "motorcycles": "0",
    "equipment": "non",
    "butane_mad_month": "100",
    "water_electricity_mad_month": "250 dh",
    "telecom_mad_month": "100",
    "review": "send",
}
"""A family of four in town, the one of the worked example; a choice's name stands for its button."""

WITHOUT_NAMES = {"schooling": "differs", "literate": "nobody"}
"""What is said otherwise where members have no names (schooling is then asked of each)."""

SKIPPED = ("idcs",)


@dataclass
class Talking:
    """One conversation."""

    client: httpx.AsyncClient
    lang: str = "fr"
    id: UUID = field(default_factory=uuid4)
    last: dict[str, Any] = field(default_factory=dict)
    nameless: bool = False
    asked: list[str] = field(default_factory=list)
    _ids: Any = field(default_factory=itertools.count)

    async def turn(self, act: str, text: str | None = None, **more: Any) -> dict[str, Any]:
        """One message; its reply is kept as `last`."""
        body = {"message": f"m{next(self._ids)}", "act": act, "text": text, "lang": self.lang} | more
        answer = await self.client.post(f"/v1/conversations/{self.id}/turns", json=body)
        assert answer.status_code == 200, answer.text
        self.last = answer.json()
        if self.ask:
            self.asked.append(self.ask["name"])
        return self.last

    @property
    def ask(self) -> dict[str, Any] | None:
        """The awaited question."""
        return self.last["ask"]

    @property
    def awaited(self) -> tuple[str, int | None] | None:
        """Its name and member."""
        return (self.ask["name"], self.ask["member"]) if self.ask else None

    @property
    def codes(self) -> list[str]:
        """The codes said last."""
        return [item["code"] for item in self.last["say"]]

    def params(self, code: str) -> dict[str, Any]:
        """The parameters of a code said last."""
        return next(item["params"] for item in self.last["say"] if item["code"] == code)

    def button(self, value: str) -> str | None:
        """The payload of the button that stands for this value."""
        assert self.ask
        payloads = (choice["payload"] for choice in self.ask["choices"])
        return next((payload for payload in payloads if payload.rsplit("|", 1)[-1] == value), None)

    async def press(self, value: str) -> dict[str, Any]:
        """Press a button under the awaited question."""
        payload = self.button(value)
        assert payload, f"no button {value} under {self.awaited}"
        return await self.turn("answer", payload=payload)

    async def write(self, text: str) -> dict[str, Any]:
        """Type an answer to the awaited question."""
        assert self.ask
        bound = {name: self.ask[name] for name in ("name", "member", "token")}
        return await self.turn("answer", text, bound_to=bound)

    async def answer(self, value: str | None = None) -> dict[str, Any]:
        """Answer the awaited question as the family would, by its button where it has one."""
        assert self.ask
        if value is None:
            if self.ask["name"] in SKIPPED:
                return await self.turn("skip")
            value = self._of_family(self.ask["name"], self.ask["member"])
        return await (self.press(value) if self.button(value) else self.write(value))

    def _of_family(self, name: str, member: int | None) -> str:
        if self.nameless and name in WITHOUT_NAMES:
            return WITHOUT_NAMES[name] if member is None else "none" if member < 2 else "public"
        given = ANSWERS[name]
        return str(given[member] if isinstance(given, dict) else given)

    async def until(self, name: str, member: int | None = None) -> None:
        """Answer until this question is asked."""
        for _ in range(120):
            if self.awaited == (name, member):
                return
            await self.answer()
        raise AssertionError(f"{name} was never asked")

    async def register(self, act: str = "start") -> str | None:
        """Register (or estimate) the whole family; returns the receipt's reference."""
        self.nameless = act == "estimate"
        await self.turn(act)
        while self.ask:
            await self.answer()
        return next((item["params"]["reference"] for item in self.last["say"] if item["code"] == "receipt"), None)
