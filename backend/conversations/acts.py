"""What each act means now: the table from the act of a turn to what happens."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from backend.conversations import answering, files, own_questions, requests, tasks, telling
from backend.conversations.mending import mended
from backend.conversations.taking import changed_roster, let_happen, settle
from backend.conversations.talk import PAUSED, Said, Talk
from backend.domain import interview as engine
from backend.domain.events import Answered, Reopened, Skipped, Unknown, WentBack
from backend.domain.interview_state import Ask, AskKind, Stage
from backend.domain.questionnaire import Kind, Purpose
from backend.interviews import asking, buttons, reading
from backend.interviews.reading import NotUnderstood, Understood
from understanding.programmes import asked_about

Doing = Callable[[Talk, Said], Awaitable[None]]

_CONFIRMATIONS = (AskKind.CONFIRM_VALUE, AskKind.CONFIRM_CORRECTION, AskKind.CONFIRM_REMOVE)


async def start(talk: Talk, _: Said) -> None:
    """Register: begin, go on with what was begun, or make a registration of an estimate."""
    file = talk.file
    if file is not None and file.interview.purpose == Purpose.ESTIMATE and file.interview.stage is not Stage.CANCELLED:
        talk.tell("start.from_estimate")
        talk.become(Purpose.REGISTER)
        talk.happen(Reopened())
        talk.task = None
    elif talk.open_file is not None:
        _go_on(talk, "start.already_open")
    elif file is not None and file.sent:
        talk.tell("start.already_sent", reference=file.refer())
        talk.tell_menu()
    else:
        talk.tell("start.welcome")
        talk.begin(Purpose.REGISTER)


async def estimate(talk: Talk, _: Said) -> None:
    """The same questions without identity."""
    if talk.open_file is not None:
        _go_on(talk, "start.already_open")
        return
    talk.tell("start.estimate")
    talk.begin(Purpose.ESTIMATE)


def _go_on(talk: Talk, code: str) -> None:
    talk.task = None
    talk.tell(code)
    _tell_review_again(talk)


def _tell_review_again(talk: Talk) -> None:
    ask = talk.ask()
    if ask is not None and ask.kind is AskKind.REVIEW:
        telling.tell_review(talk)


async def back(talk: Talk, _: Said) -> None:
    """The previous question; out of a task, back to the interview."""
    if talk.task:
        talk.task = None
    elif talk.ask() is None:
        talk.tell_nothing_awaited()
    else:
        await let_happen(talk, WentBack(), None)


async def skip(talk: Talk, _: Said) -> None:
    """Leave the awaited question for later."""
    await _leave(talk, Skipped)


async def dont_know(talk: Talk, said: Said) -> None:
    """The awaited answer is not known; "ma mère" only resembles it."""
    if plainly_an_answer(talk, said) or _names_a_choice(talk, said):
        await answering.answer(talk, said)
        return
    await _leave(talk, Unknown)


def _names_a_choice(talk: Talk, said: Said) -> bool:
    """Whether a few words are one of the awaited choices, and not that nothing is known."""
    ask = talk.ask()
    if ask is None or ask.question is None or talk.task or said.payload or not 0 < len(said.text.split()) <= _BARE:
        return False
    read = reading.read_text(talk.scene, ask, said.text)
    return ask.question.kind is Kind.CHOICE and isinstance(read, Understood) and isinstance(read.event, Answered)


async def _leave(talk: Talk, event: type[Skipped] | type[Unknown]) -> None:
    if event is Unknown and await tasks.took_the_likelier(talk):
        return
    if talk.task and not talk.paused:
        talk.task = None
        return
    ask = talk.ask()
    if ask is None or talk.paused:
        talk.tell_nothing_awaited()
    elif ask.kind in (AskKind.QUESTION, AskKind.TOGETHER, AskKind.GATE):
        await let_happen(talk, event(ask.key), None)
    elif ask.kind in _CONFIRMATIONS:
        await settle(talk, reading.read_pressed(talk.scene, ask, "no"), None)
    elif ask.kind is AskKind.REVIEW:
        await settle(talk, reading.read_pressed(talk.scene, ask, "later"), None)


async def why(talk: Talk, _: Said) -> None:
    """Why the awaited question is asked."""
    ask = talk.ask()
    if talk.task and tasks.question_name(talk.task) is not None:
        talk.tell("why", text=talk.scene.question_words(own_questions.wording(talk, talk.task)).why.male)
    elif ask is None:
        talk.tell_nothing_awaited()
    else:
        talk.tell("why", text=asking.why(talk.scene, ask))
        talk.explained = True


async def repeat(talk: Talk, _: Said) -> None:
    """The awaited question again; at the review, everything again."""
    if talk.paused or (talk.ask() is None and not talk.task):
        talk.tell_nothing_awaited()
        return
    if talk.task == {"kind": "offer_person"} and talk.ask() is not None:
        talk.task = None  # who asks what was meant wants to see the question, not the offer
    _tell_review_again(talk)


async def correct(talk: Talk, said: Said) -> None:
    """Change an earlier answer."""
    if talk.open_file is None:
        await _with_own_file(talk, "update", said)
    elif talk.open_file.interview.stage is Stage.CONSENT:
        talk.tell("answer.rejected.consent_first")
    elif not await _changes_roster(talk, said):
        await tasks.correct(talk, said.text)


async def pause(talk: Talk, _: Said) -> None:
    """Stop for now: everything is kept; a reference lets it be resumed elsewhere once there is a second factor."""
    file = talk.open_file
    if file is None:
        talk.task = None
        talk.tell("cancel.nothing")
        return
    if files.birth_date(file) is None:
        talk.tell("pause.saved_here", days=talk.days_kept)
    else:
        talk.tell("pause.saved", reference=file.refer(), days=talk.days_kept)
    talk.task = dict(PAUSED)


async def resume(talk: Talk, _: Said) -> None:
    """Go on here, or with a file begun elsewhere."""
    file = talk.open_file
    if file is None:
        files.ask_whose(talk, "resume")
        return
    talk.task = None
    progress = engine.progress(talk.published.questionnaire, file.interview, talk.today)
    talk.tell("resume.welcome_back", answered=progress.answered, left_at_most=progress.left_at_most)
    _tell_review_again(talk)


async def cancel(talk: Talk, _: Said) -> None:
    """Stop what is going on. An interview is kept: one word never loses an hour's work; erasing is its own act."""
    if talk.task and not talk.paused:
        talk.task = None
        talk.tell("cancel.task")
    elif talk.open_file is not None:
        talk.task = dict(PAUSED)
        talk.tell("cancel.done", days=talk.days_kept)
    else:
        talk.tell("cancel.nothing")


async def status(talk: Talk, said: Said) -> None:
    """Where the registration stands."""
    if talk.file is not None and talk.file.interview.purpose == Purpose.REGISTER:
        await files.tell_status(talk, talk.file)
    else:
        files.ask_whose(talk, "status", said.text)


async def programme(talk: Talk, said: Said) -> None:
    """What the result says of one programme; who has no result and asks outright is asked for their file."""
    asked = asked_about(said.text)
    if asked is not None and talk.file is not None and talk.file.sent:
        await files.tell_programme(talk, talk.file, asked.programme)
        return
    talk.tell("programme.needs_file")
    if asked is None or asked.outright:
        await status(talk, said)


async def _with_own_file(talk: Talk, kind: str, said: Said) -> None:
    """A request about a filed household: this conversation's, or one that is proven first."""
    if talk.file is not None and talk.file.sent and talk.file.interview.purpose == Purpose.REGISTER:
        await files.PROVEN[kind](talk, talk.file, said.text)
    else:
        files.ask_whose(talk, kind, said.text)


async def update(talk: Talk, said: Said) -> None:
    """Report a change: in an open interview a correction, otherwise a request."""
    if talk.open_file is not None and talk.open_file.interview.stage is not Stage.CONSENT:
        await correct(talk, said)
    else:
        await _with_own_file(talk, "update", said)


async def review_index(talk: Talk, said: Said) -> None:
    """Contest the index."""
    await _with_own_file(talk, "review_index", said)


async def complaint(talk: Talk, said: Said) -> None:
    """Complain; a complaint needs no file."""
    own = talk.file.id if talk.file is not None and talk.file.sent else None
    await requests.file_request(talk, "complaint", own, said.text)


async def deregister(talk: Talk, said: Said) -> None:
    """Leave the register or have a member removed: in an open interview from the roster, otherwise a request."""
    if not await _changes_roster(talk, said):
        await _with_own_file(talk, "deregister", said)


async def _changes_roster(talk: Talk, said: Said) -> bool:
    """Whether the words were a change to the household of an open interview, which then happened."""
    ask = talk.ask()
    return ask is not None and await changed_roster(talk, ask, said.text)


async def track(talk: Talk, said: Said) -> None:
    """Where a request stands."""
    if not await requests.tell_latest(talk):
        files.ask_whose(talk, "track", said.text)


async def my_data(talk: Talk, said: Said) -> None:
    """See or receive what is held."""
    file = talk.file
    if file is None:
        files.ask_whose(talk, "my_data", said.text)
    elif files.birth_date(file) is None:
        await files.PROVEN["my_data"](talk, file, said.text)
    else:
        files.prove(talk, file, "my_data", said.text)


async def erase(talk: Talk, said: Said) -> None:
    """Have everything deleted: a draft after one more question, a sent file after proof."""
    file = talk.file
    if file is None:
        files.ask_whose(talk, "erase", said.text)
    elif file.sent and files.birth_date(file) is not None:
        files.prove(talk, file, "erase", said.text)
    else:
        await files.PROVEN["erase"](talk, file, said.text)


async def human(talk: Talk, _: Said) -> None:
    """A person, please."""
    await requests.hand_over(talk, "asked")


async def stop_notifications(talk: Talk, _: Said) -> None:
    """No more messages."""
    await requests.stop_notifications(talk)


async def feedback(talk: Talk, said: Said) -> None:
    """An opinion on the service."""
    await requests.file_request(talk, "feedback", None, said.text)


async def affirm(talk: Talk, said: Said) -> None:
    """Yes."""
    await _agree(talk, said, "yes")


async def deny(talk: Talk, said: Said) -> None:
    """No."""
    await _agree(talk, said, "no")


async def _agree(talk: Talk, said: Said, plain: str) -> None:
    """The words are read first: "walo" is a zero where a number is awaited. The rest is a plain yes or no."""
    if talk.paused and plain == "yes":
        await resume(talk, said)
        return
    ask = talk.ask()
    if talk.task or ask is None or said.payload or ask.kind in (AskKind.TOGETHER, AskKind.GATE):
        await answering.answer(talk, said)
        return
    if isinstance(reading.read_text(talk.scene, ask, said.text), NotUnderstood) and (value := _plain(ask, plain)):
        await settle(talk, reading.read_pressed(talk.scene, ask, value), said.text)
    else:
        await answering.answer(talk, said)


def _plain(ask: Ask, plain: str) -> str | None:
    match ask.kind:
        case AskKind.CONSENT:
            return {"yes": "agree", "no": "refuse"}[plain]
        case AskKind.REVIEW:
            return {"yes": "send", "no": "later"}[plain]
        case kind if kind in _CONFIRMATIONS or asking.ask_type(ask) == "yes_no":
            return plain
        case _:
            return None


async def fallback(talk: Talk, said: Said) -> None:
    """Not understood: an answer where one is awaited, otherwise rephrase, then the menu, then a person."""
    if (talk.ask() is not None or talk.task) and not talk.paused:
        await answering.answer(talk, said)
        return
    if talk.paused:
        talk.tell_nothing_awaited()
        return
    talk.misunderstood = min(talk.misunderstood + 1, 100)
    if talk.misunderstood == 1:
        talk.tell("rephrase")
    elif talk.misunderstood == 2:
        talk.tell_menu()
    else:
        talk.task = {"kind": "offer_person"}


_ACTS: dict[str, Doing] = {
    "answer": answering.answer,
    "start": start,
    "estimate": estimate,
    "back": back,
    "skip": skip,
    "dont_know": dont_know,
    "why": why,
    "repeat": repeat,
    "correct": correct,
    "pause": pause,
    "resume": resume,
    "cancel": cancel,
    "status": status,
    "programme": programme,
    "update": update,
    "review_index": review_index,
    "complaint": complaint,
    "track": track,
    "deregister": deregister,
    "my_data": my_data,
    "erase": erase,
    "human": human,
    "stop_notifications": stop_notifications,
    "feedback": feedback,
    "affirm": affirm,
    "deny": deny,
    "fallback": fallback,
}


async def perform(talk: Talk, act: str, said: Said) -> None:
    """Do what this act means in this conversation now."""
    if act != "fallback":
        talk.misunderstood = 0
    if await mended(talk, said):
        return
    may_be_of_the_household = act in _DROPPING or (act in _MISTAKEN and len(said.text.split()) <= _BARE)
    if may_be_of_the_household and not (_keeps_the_floor(talk) or said.payload) and await _changes_roster(talk, said):
        return  # "retirer Sara" resembles "retirer ma demande", "أضف شخصا" the wish for a person
    meant = "answer" if act in _MISTAKEN and plainly_an_answer(talk, said) else act
    await _ACTS[meant](talk, said)


def _keeps_the_floor(talk: Talk) -> bool:
    """Whether something is asked beside the interview that must be settled before the household changes."""
    return talk.task is not None and talk.task["kind"] not in _BESIDE


_BESIDE = ("offer_person", "which_reading", "which_answer")
"""Questions beside the interview at which the household can still be changed."""


_DROPPING = frozenset({"cancel", "erase", "skip", "back", "pause"})
"""Acts whose verbs are also those of a change to the household."""


_MISTAKEN = frozenset(_ACTS) - {"answer", "affirm", "deny", "fallback", "dont_know"}
"""Acts that a bare value may be taken for by those who see no more than the words."""
_VALUES = (Kind.INTEGER, Kind.MONEY_MONTH, Kind.DATE, Kind.IDCS, Kind.PHONE)
_BARE = 3
"""A bare value has no more words than this."""


def plainly_an_answer(talk: Talk, said: Said) -> bool:
    """Whether the words are nothing but a value that the awaited question asks for, or the title of its button."""
    ask = talk.ask()
    if ask is None or _beside_the_offer(talk) or said.payload or not 0 < len(said.text.split()) <= _BARE:
        return False
    if ask.question is not None and ask.kind is AskKind.QUESTION and ask.question.kind in _VALUES:
        read = reading.read_text(talk.scene, ask, said.text)
        return isinstance(read, Understood) and isinstance(read.event, Answered)
    return buttons.titled(asking.wire(talk.scene, ask)["choices"], said.text) is not None


def _beside_the_offer(talk: Talk) -> bool:
    """Whether something else is asked than the question, be it with the offer of a person under it."""
    return bool(talk.task) and talk.task != {"kind": "offer_person"}
