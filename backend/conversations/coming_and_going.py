"""Acts that begin an interview, leave it, or come back to it."""

from __future__ import annotations

from backend.conversations import files, telling
from backend.conversations.talk import PAUSED, Said, Talk
from backend.domain import interview as engine
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
        talk.tell("greet")


_WAITS = {Purpose.REGISTER: "greet.registration_waits", Purpose.ESTIMATE: "greet.estimate_waits"}


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
    telling.tell_review_again(talk)


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
