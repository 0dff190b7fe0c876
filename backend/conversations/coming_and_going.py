"""Acts that begin an interview, leave it, or come back to it."""

from __future__ import annotations

from backend.conversations import files, telling
from backend.conversations.talk import PAUSED, File, Said, Talk
from backend.domain.events import Reopened
from backend.domain.interview_state import Stage
from backend.domain.questionnaire import Purpose


async def greet(talk: Talk, _: Said) -> None:
    """A greeting back: to somebody who stopped halfway that it waits, otherwise with what can be done here."""
    file = talk.open_file
    if file is None:
        talk.tell_menu("greet")
    elif talk.paused:
        talk.offer_to_go_on(_WAITS[file.interview.purpose], and_more=True)
    else:
        talk.tell("greet.again")


_WAITS = {Purpose.REGISTER: "greet.registration_waits", Purpose.ESTIMATE: "greet.estimate_waits"}


async def start(talk: Talk, _: Said) -> None:
    """Register: begin, go on with what was begun, or make a registration of an estimate."""
    file = talk.file
    if file is not None and file.interview.purpose == Purpose.ESTIMATE and file.interview.stage is not Stage.CANCELLED:
        _make_a_registration(talk, file)
    elif talk.open_file is not None:
        _go_on(talk)
    elif file is not None and file.sent:
        talk.tell("start.already_sent", reference=file.refer())
        talk.tell_menu()
    else:
        talk.begin(Purpose.REGISTER)


def _make_a_registration(talk: Talk, estimate: File) -> None:
    talk.task = None
    began = estimate.interview.stage is not Stage.CONSENT
    talk.become(Purpose.REGISTER)
    if began:
        talk.tell("start.from_estimate")
        talk.happen(Reopened())


async def estimate(talk: Talk, _: Said) -> None:
    """The same questions without identity."""
    if talk.open_file is not None:
        _go_on(talk)
        return
    talk.begin(Purpose.ESTIMATE)
    telling.tell_what_an_estimate_is(talk)


def _go_on(talk: Talk) -> None:
    file = talk.open_file
    talk.task = None
    talk.tell(_OPEN[file.interview.purpose if file else Purpose.REGISTER])
    telling.tell_what_an_estimate_is(talk)
    telling.tell_review_again(talk)


_OPEN = {Purpose.REGISTER: "start.already_open", Purpose.ESTIMATE: "start.estimate_open"}


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
    talk.tell("resume.go_on", left=files.questions_left(talk, file))
    telling.tell_what_an_estimate_is(talk)
    telling.tell_review_again(talk)


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
