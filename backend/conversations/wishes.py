"""Acts that want something beside the interview: news of a file, a request, one's data, a person."""

from __future__ import annotations

from backend.conversations import files, requests
from backend.conversations.talk import Said, Talk
from backend.domain.questionnaire import Purpose
from understanding.programmes import asked_about


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
    own = talk.open_file
    if own is not None and own.interview.purpose == Purpose.REGISTER:
        _tell_after_registration(talk)
        return
    talk.tell("programme.needs_file")
    if asked is None or asked.outright:
        await status(talk, said)


def _tell_after_registration(talk: Talk) -> None:
    if talk.paused:
        talk.offer_to_go_on("programme.after_registration")
    else:
        talk.tell("programme.after_registration")


async def review_index(talk: Talk, said: Said) -> None:
    """Contest the index."""
    await with_own_file(talk, "review_index", said)


async def complaint(talk: Talk, said: Said) -> None:
    """Complain; a complaint needs no file."""
    own = talk.file.id if talk.file is not None and talk.file.sent else None
    await requests.file_request(talk, "complaint", own, said.text)


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


async def with_own_file(talk: Talk, kind: str, said: Said) -> None:
    """A request about a filed household: this conversation's, or one that is proven first."""
    if talk.file is not None and talk.file.sent and talk.file.interview.purpose == Purpose.REGISTER:
        await files.PROVEN[kind](talk, talk.file, said.text)
    else:
        files.ask_whose(talk, kind, said.text)
