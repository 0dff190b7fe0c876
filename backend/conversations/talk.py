"""One turn in the making: the conversation as it was, what has been said and done so far, and the reply it becomes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy.ext.asyncio import AsyncConnection

from backend.conversations.codes import BEGINNINGS, MENU, PARAMETERS
from backend.domain import interview as engine
from backend.domain.events import Event
from backend.domain.interview_state import Ask, Interview, Outcome, Stage
from backend.domain.questionnaire import Purpose
from backend.interviews import references
from backend.interviews.scene import Scene
from backend.questionnaires.library import Library, Published
from backend.questionnaires.words import Lang

Reply = dict[str, Any]
Task = dict[str, Any]
"""What is being asked beside the interview: ``kind`` and whatever that kind of task remembers (JSON)."""

PAUSED: Task = {"kind": "paused"}
_PAUSED_OFFERS = {Purpose.REGISTER: "resume.offer", Purpose.ESTIMATE: "resume.offer.estimate"}


@dataclass
class File:
    """An interview as it was loaded, or as it begins in this turn."""

    id: UUID
    interview: Interview
    seq: int = 0
    reference: str | None = None
    sent_on: date | None = None
    is_new: bool = False
    changed: bool = False
    """Something other than its events changed in this turn: its reference, its purpose, whose conversation it is in."""

    @property
    def open(self) -> bool:
        """Whether it is still being answered."""
        return self.interview.stage not in (Stage.SENT, Stage.CANCELLED)

    @property
    def sent(self) -> bool:
        """Whether it was sent."""
        return self.interview.stage is Stage.SENT

    def refer(self) -> str:
        """Its reference, given to it when first needed."""
        if self.reference is None:
            self.reference, self.changed = references.draw(), True
        return self.reference


@dataclass(frozen=True)
class Said:
    """What the person did: typed a text or pressed a button, under which question."""

    text: str
    payload: str | None
    bound_name: str | None = None
    bound_index: int | None = None
    bound_token: str | None = None


@dataclass
class Talk:
    """The turn's working state. Handlers tell things, let events happen, set a task; `reply` sums it up."""

    conversation: UUID
    message: str
    lang: Lang
    today: date
    library: Library
    connection: AsyncConnection
    public_url: str
    keeps: Mapping[Purpose, int]
    """Days that an interview which is not sent is kept untouched."""
    origin: bytes | None = None
    """A fingerprint of the network address that the message came from, where the channel knows one."""
    task: Task | None = None
    misunderstood: int = 0
    file: File | None = None
    heard: bool = False
    """The awaited question was heard a moment ago: it need not be put in full again."""
    say: list[dict[str, Any]] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    forgotten: list[UUID] = field(default_factory=list)
    """Interviews erased in this turn."""

    def tell(self, code: str, **params: object) -> None:
        """Add something to say, in a paragraph of its own."""
        if code not in PARAMETERS:
            raise KeyError(code)
        self.say.append({"code": code, "params": params})

    def tell_along(self, code: str, **params: object) -> None:
        """Add something that belongs to the paragraph before it, on a new line."""
        self.tell(code, **params)
        self.say[-1]["begins"] = "line"

    def tell_apart(self, code: str, **params: object) -> None:
        """Add something that begins a new bubble."""
        self.tell(code, **params)
        self.say[-1]["begins"] = "bubble"

    def tell_menu(self, code: str = "menu") -> None:
        """Say something with the tasks as buttons under it."""
        self.offer(code, {f"menu.{intent}": intent for intent in MENU})

    def tell_nothing_awaited(self) -> None:
        """No question is open: the way back into a paused interview, or the menu."""
        if self.paused and self.open_file is not None:
            self.offer_to_go_on(_PAUSED_OFFERS[self.open_file.interview.purpose])
        else:
            self.tell_menu("nothing_awaited")

    def offer_to_go_on(self, code: str, *, and_more: bool = False, **params: object) -> None:
        """Say something with a button back into the paused interview, and the tasks that do not begin another."""
        others = {f"menu.{intent}": intent for intent in MENU if intent not in BEGINNINGS} if and_more else {}
        self.offer(code, {"intent.resume": "resume"} | others, **params)

    def offer(self, code: str, titles: Mapping[str, str], **params: object) -> None:
        """Say something with buttons under it: by the code of each title, the intent that it begins."""
        self.tell(code, **params)
        self.say[-1]["choices"] = [{"code": title, "payload": f"t|{intent}"} for title, intent in titles.items()]

    def begin(self, purpose: Purpose) -> None:
        """Open a new interview on the newest questionnaire."""
        interview = engine.start(self.library.newest.questionnaire, purpose)
        self.file, self.events, self.task = File(uuid4(), interview, is_new=True), [], None

    @property
    def published(self) -> Published:
        """The version this conversation's interview is pinned to."""
        if self.file is None:
            return self.library.newest
        return self.library.version(self.file.interview.questionnaire_version)

    @property
    def token(self) -> str:
        """Four characters that mark the buttons of this interview."""
        return (self.file.id if self.file else self.conversation).hex[:4]

    @property
    def scene(self) -> Scene:
        """The interview as it stands, in the person's variety; an empty one where there is none."""
        questionnaire = self.published.questionnaire
        interview = self.file.interview if self.file else engine.start(questionnaire, Purpose.REGISTER)
        return Scene(self.published, interview, self.lang, self.today, self.token)

    def scene_of(self, file: File) -> Scene:
        """An interview that need not be the conversation's own, as it stands."""
        published = self.library.version(file.interview.questionnaire_version)
        return Scene(published, file.interview, self.lang, self.today, self.token)

    @property
    def open_file(self) -> File | None:
        """The interview that is being answered, if one is."""
        return self.file if self.file is not None and self.file.open else None

    @property
    def paused(self) -> bool:
        """The person stopped for now: nothing is awaited."""
        return self.task == PAUSED

    @property
    def briefly(self) -> bool:
        """Whether the awaited question is put in short: heard a moment ago, or in an estimate.

        The one question that has a short form is the consent, and its long form is about registering.
        """
        return self.heard or (self.file is not None and self.file.interview.purpose == Purpose.ESTIMATE)

    @property
    def days_kept(self) -> int:
        """How many days from now the interview is kept if nobody touches it."""
        return self.keeps[self.file.interview.purpose if self.file else Purpose.REGISTER]

    def ask(self) -> Ask | None:
        """What the interview awaits now, whatever else is being asked beside it."""
        if self.open_file is None:
            return None
        return engine.current(self.published.questionnaire, self.open_file.interview, self.today)

    def happen(self, event: Event) -> Outcome:
        """Let an event happen to the open interview and remember it."""
        file = self.open_file
        if file is None:
            raise RuntimeError("nothing can happen without an open interview")
        outcome = engine.apply(self.published.questionnaire, file.interview, event, self.today)
        file.interview = outcome.interview
        self.events.append(event)
        return outcome

    def become(self, purpose: Purpose) -> None:
        """Go on with the same answers for another purpose: an estimate that becomes a registration."""
        if self.file is None:
            raise RuntimeError("no interview")
        stage = Stage.ASKING if self.file.sent else self.file.interview.stage
        self.file.interview = replace(self.file.interview, purpose=purpose, stage=stage)
        self.file.sent_on, self.file.changed = None, True
