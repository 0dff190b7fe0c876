"""`GET /v1/knowledge/{question}`: the answer to a frequent question, with its source and date."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query
from pydantic import BaseModel

from backend.access import require_service
from backend.domain.rulebook import NoRuleForDate
from backend.knowledge.service import Answered, answer
from runtime.problems import Problem

router = APIRouter(tags=["knowledge"], dependencies=[Depends(require_service)])
Language = Literal["ar", "ary", "ary-Latn", "fr"]
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class AnswerOut(BaseModel):
    """The answer in words; where its facts are published, as a name and for those who check; when (day or month)."""

    text: str
    source_name: str
    source: str
    date: str
    certain: bool


@router.get("/v1/knowledge/{question:path}")
async def read_answer(
    question: str, lang: Language, on: Annotated[str | None, Query()] = None, busy: bool = False
) -> AnswerOut:
    """Answer a frequent question (``faq/cost``) in one language, with the figures of a day (today if none is given).

    Who is `busy` with an interview is not told to begin one.
    """
    found = _answer(question, lang, _day(on), busy)
    if found is None:
        raise Problem(404, "no_such_question", "No such frequent question")
    source = found.source
    return AnswerOut(
        text=found.text,
        source_name=found.source_name,
        source=source.source,
        date=source.date,
        certain=source.certain,
    )


def _answer(question: str, lang: Language, day: date, busy: bool) -> Answered | None:
    try:
        return answer(question, lang, day, busy=busy)
    except NoRuleForDate as missing:
        raise Problem(
            422,
            "no_rule_for_date",
            "A figure of this answer is not published for this day",
            str(missing),
            rule=missing.name,
            day=day.isoformat(),
        ) from missing


def _day(on: str | None) -> date:
    if on is None:
        return datetime.now(UTC).date()
    try:
        if _DAY.fullmatch(on):
            return date.fromisoformat(on)
    except ValueError:
        pass
    error = {"field": "on", "code": "date_form", "detail": "A day of the calendar as YYYY-MM-DD"}
    raise Problem(422, "invalid_request", "The request holds impossible values", errors=[error])
