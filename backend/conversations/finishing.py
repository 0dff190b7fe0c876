"""When an interview is sent: the decision, the receipt, the result."""

from __future__ import annotations

from backend.conversations import results
from backend.conversations.talk import Talk
from backend.decisions.service import decide
from backend.decisions.tables import kept
from backend.domain import interview as engine
from backend.domain.questionnaire import Purpose
from backend.domain.rulebook import NoRuleForDate
from backend.interviews.formatting import shown_date


async def finish(talk: Talk) -> None:
    """Decide, keep the decision of a registration, and tell the result with a receipt."""
    file = talk.file
    if file is None:
        raise RuntimeError("no interview to finish")
    file.sent_on, talk.task = talk.today, None
    household = engine.household(talk.published.questionnaire, file.interview, talk.today)
    registered = file.interview.purpose == Purpose.REGISTER
    if registered:
        talk.tell("receipt", reference=file.refer(), date=shown_date(talk.today.isoformat()))
    try:
        decided = decide(household, talk.today)
    except NoRuleForDate:
        talk.tell("result.not_available")
        return
    results.tell_result(talk, decided.record, file)
    if registered:
        await talk.connection.execute(kept(file.id, household, decided))
    else:
        _offer_what_follows_an_estimate(talk, known=decided.record["index"] is not None)


def _offer_what_follows_an_estimate(talk: Talk, *, known: bool) -> None:
    register = {"menu.register_household": "register_household"}
    if known:
        talk.offer("result.register_now", register)
    else:
        talk.offer("result.complete_or_register", {"intent.correct_answer": "correct_answer"} | register)
