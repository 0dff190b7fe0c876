"""The whole durable stack under load: registrations over the web channel, each answer committed before its reply."""

from __future__ import annotations

import asyncio
import copy
import uuid
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import aiohttp

from bench.load import Load, measure
from tests.conversations.citizen import HELLO, Citizen
from tests.conversations.households import CITY_FAMILY


@dataclass
class Applicant:
    """A citizen of the conversation tests over an asynchronous connection."""

    client: aiohttp.ClientSession
    citizen: Citizen

    async def say(self, text: str) -> None:
        """Send one message and take its answer."""
        body = {"sender": self.citizen.sender, "id": str(uuid.uuid4()), "text": text, "payload": None}
        async with self.client.post(f"{self.citizen.base_url}/channels/web/messages", json=body) as answer:
            answer.raise_for_status()
            self.citizen.last = await answer.json()

    async def answer(self) -> None:
        """Answer what is asked now."""
        question = self.citizen.question
        if question is None:
            raise RuntimeError("nothing is asked any more")
        await self.say(self.citizen.answer(question))


async def registrations(url: str, people: int, seconds: float) -> Load:
    """So many people register at once, again and again."""
    async with aiohttp.ClientSession() as client:
        return await measure([_register_forever(client, url) for _ in range(people)], seconds)


async def _register_forever(client: aiohttp.ClientSession, url: str) -> AsyncIterator[None]:
    while True:
        applicant = Applicant(client, Citizen(url, "ary", CITY_FAMILY, sender=f"bench-{uuid.uuid4()}"))
        await applicant.say(HELLO["ary"])
        yield
        while applicant.citizen.question is not None:
            await applicant.answer()
            yield


def large_household(members: int = 25) -> dict[str, Any]:
    """A household whose registration takes well over 160 answers."""
    household = copy.deepcopy(CITY_FAMILY)
    child = household["members"][2]
    while len(household["members"]) < members:
        household["members"].append(copy.deepcopy(child))
    return household


def load(url: str, people: int, seconds: float) -> Load:
    """`registrations` for callers without an event loop."""
    return asyncio.run(registrations(url, people, seconds))
