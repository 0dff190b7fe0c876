"""What was decided: where a registration stands, its index, its programmes."""

from typing import Final

from actions import codes
from actions.backend_client import Backend, Reply
from actions.turn import Turn, act
from understanding.programmes import asked_about

NEEDS_FILE: Final = "programme.needs_file"
"""What the backend says where no result of this person is at hand."""
AFTER_REGISTRATION: Final = "programme.after_registration"
"""The same while they are registering."""
GENERAL: Final = {
    "asd": "faq/asd_what",
    "asd_birth": "faq/birth_grant",
    "asd_school_bonus": "faq/school_bonus",
    "amo_tadamon": "faq/amo_tadamon",
    "amo_achamil": "faq/amo_achamil",
    "minhaty": "faq/scholarship",
    "daam_sakane": "faq/housing_aid",
}
"""The frequent question that tells of a programme in general."""


async def status(turn: Turn, backend: Backend) -> Reply:
    """Where the registration stands; of a programme asked about in a few words, what the result says of it.

    Who has no result yet hears of the programme in general, and who asked outright is then asked for their file.
    """
    asked = None if turn.message.payload or turn.awaited else asked_about(turn.step.text)
    if asked is None:
        return await act(turn, backend, "status")
    told = await act(turn, backend, "programme")
    said = {item.get("code") for item in told.get("say") or []}
    if said.isdisjoint({NEEDS_FILE, AFTER_REGISTRATION}):
        return told
    known = await backend.knowledge(GENERAL[asked.programme], turn.lang, busy=AFTER_REGISTRATION in said)
    general = codes.say(codes.TEXT, text=known["text"], source=known.get("source_name"), date=known.get("date"))
    return {**told, "say": [general, *(told["say"] if asked.outright else ())]}
