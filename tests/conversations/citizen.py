"""A person at the other end of the web chat, who knows their household and answers what is asked, in words.

The household has the shape of ``POST /v1/estimates``; what is typed comes from the buttons shown where there are any,
else from the few words below. Nothing here knows the order of the questions.
"""

from __future__ import annotations

import json
import urllib.error
import urllib.request
import uuid
from dataclasses import dataclass, field
from typing import Any

YES = {"ar": "نعم", "ary": "اييه", "ary-Latn": "eyyeh", "fr": "oui"}
NO = {"ar": "لا", "ary": "لا", "ary-Latn": "lla", "fr": "non"}
UNKNOWN = {"ar": "لا أعرف", "ary": "ماعرفتش", "ary-Latn": "ma3reftch", "fr": "je ne sais pas"}
HELLO = {
    "ar": "السلام عليكم، أريد التسجيل في السجل الاجتماعي الموحد",
    "ary": "سلام بغيت نتسجل فالسجل الاجتماعي",
    "ary-Latn": "salam bghit ntsjel f RSU",
    "fr": "bonjour, je veux m'inscrire au RSU",
}
NUMBERS = {
    "ar": ["صفر", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة"],
    "ary": ["والو", "واحد", "جوج", "تلاتة", "ربعة", "خمسة", "ستة", "سبعة", "تمنية", "تسعود"],
    "ary-Latn": ["walo", "wahed", "jouj", "tlata", "rb3a", "khamsa", "setta", "seb3a", "tmenya", "tes3oud"],
    "fr": ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"],
}
MONEY = {"ar": "{} درهم في الشهر", "ary": "{} درهم فالشهر", "ary-Latn": "{} dh f chher", "fr": "{} dirhams par mois"}
GENDERED = {
    ("spouse", "female"): "wife",
    ("spouse", "male"): "husband",
    ("child", "female"): "daughter",
    ("child", "male"): "son",
    ("parent", "female"): "mother",
    ("parent", "male"): "father",
    ("sibling", "female"): "sister",
    ("sibling", "male"): "brother",
    ("grandchild", "female"): "granddaughter",
    ("grandchild", "male"): "grandson",
    ("parent_in_law", "female"): "mother_in_law",
    ("parent_in_law", "male"): "father_in_law",
}
EQUIPMENT = ("computer", "landline", "loan", "garage", "professional_premises", "secondary_dwelling")
STATE_INCOME = ("public_employee", "pension", "other_family_allowance")
NOTHING = {None, False, "none"}


class RefusedError(Exception):
    """The server did not take a message; carries the status and the problem document."""

    def __init__(self, status: int, document: dict[str, Any]) -> None:
        super().__init__(f"{status} {document}")
        self.status, self.document = status, document


def post(url: str, body: Any, seconds: float = 40) -> Any:
    """POST JSON and read the JSON answer; raises `RefusedError` for anything but success."""
    request = urllib.request.Request(url, json.dumps(body).encode(), {"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=seconds) as answer:
            return json.load(answer)
    except urllib.error.HTTPError as error:
        raise RefusedError(error.code, json.loads(error.read() or b"{}")) from None


@dataclass
class Citizen:
    """Talks on the web channel as one sender."""

    base_url: str
    variety: str
    household: dict[str, Any] = field(default_factory=dict)
    sender: str = ""
    asked: list[dict[str, Any]] = field(default_factory=list)
    transcript: list[str] = field(default_factory=list)
    last: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not self.sender:
            self.sender = post(f"{self.base_url}/channels/web/session", {})["sender"]

    # Talking

    def say(self, text: str | None, payload: str | None = None, message_id: str | None = None) -> dict[str, Any]:
        """Send one message and return the answer."""
        body = {"sender": self.sender, "id": message_id or str(uuid.uuid4()), "text": text, "payload": payload}
        self.transcript.append(f"> {text if text is not None else payload}")
        self.last = post(f"{self.base_url}/channels/web/messages", body)
        for message in self.last["messages"]:
            self.transcript.append(message["text"])
            if message["buttons"]:
                self.transcript.append("  [" + "] [".join(button["title"] for button in message["buttons"]) + "]")
        if self.question:
            self.asked.append(self.question)
        return self.last

    @property
    def said(self) -> str:
        """Everything the assistant said last, in one text."""
        return "\n".join(message["text"] for message in self.last["messages"])

    @property
    def question(self) -> dict[str, Any] | None:
        """The question that is awaited after the last answer."""
        for message in reversed(self.last.get("messages", [])):
            if message["question"]:
                return dict(message["question"])
        return None

    @property
    def buttons(self) -> list[dict[str, str]]:
        """The buttons under the last message that has some."""
        for message in reversed(self.last.get("messages", [])):
            if message["buttons"]:
                return list(message["buttons"])
        return []

    # Registering

    def register(self, until: str | None = None, most: int = 400) -> dict[str, Any]:
        """Say hello and answer until nothing is asked any more, or until a question of that name is asked."""
        self.say(HELLO[self.variety])
        return self.go_on(until, most)

    def go_on(self, until: str | None = None, most: int = 400) -> dict[str, Any]:
        """Answer what is asked until nothing is, or until a question of that name is asked."""
        for _ in range(most):
            if self.question is None or self.question["name"] == until:
                return self.last
            self.say(self.answer(self.question))
        raise AssertionError(f"still asked {self.question} after {most} answers")

    def answer(self, question: dict[str, Any]) -> str:
        """What this person types when asked that."""
        name, index = question["name"], question["member"]
        members = self.household["members"]
        if name == "household_size":
            return self._number(len(members))
        if name == "equipment":
            return self._yes_or_no(any(self.household.get(one) for one in EQUIPMENT))
        if name == "state_income":
            return self._yes_or_no(any(member.get(one) for member in members for one in STATE_INCOME))
        if index is not None:
            return self._member_answer(name, members[index])
        if any(name in member for member in members) and name not in self.household:
            return self._together(name, [member.get(name) for member in members])
        if name in self.household:
            return self._value(name, self.household[name])
        return YES[self.variety]

    def _member_answer(self, name: str, member: dict[str, Any]) -> str:
        if name == "relation":
            gendered = GENDERED.get((member["relation"], member["sex"]))
            return self._title(gendered) or self._title(member["relation"]) or member["relation"]
        return self._value(name, member.get(name))

    def _together(self, name: str, values: list[Any]) -> str:
        if all(value in NOTHING for value in values):
            return self._title("nobody") or NO[self.variety]
        return self._title("differs") or YES[self.variety]

    def _value(self, name: str, value: Any) -> str:
        if value is None:
            return UNKNOWN[self.variety]
        if isinstance(value, bool):
            return self._yes_or_no(value)
        if name.endswith("_mad_month"):
            return MONEY[self.variety].format(value)
        if name == "region":
            return self._title(str(value)) or str(value)
        if isinstance(value, int):
            return self._number(value)
        return self._title(value) or str(value)

    def _yes_or_no(self, yes: bool) -> str:
        return (YES if yes else NO)[self.variety]

    def _number(self, number: int) -> str:
        words = NUMBERS[self.variety]
        return words[number] if 0 < number < len(words) else str(number)

    def _title(self, value: str | None) -> str | None:
        """The title of the button that stands for this value."""
        for button in self.buttons:
            if value is not None and button["payload"].rsplit("|", 1)[-1] == value:
                return button["title"]
        return None
