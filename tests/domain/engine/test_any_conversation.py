"""Whatever people say in whatever order: nothing raises, nothing is lost by storing, and it always comes to an end."""

import json
from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.domain.answers import AnswerKey
from backend.domain.events import (
    NAMES,
    Answered,
    AnsweredTogether,
    Cancelled,
    Confirmed,
    Consented,
    Declined,
    Event,
    Jumped,
    MemberAdded,
    MemberRemoved,
    MemberRenamed,
    Misread,
    Refused,
    Reopened,
    Skipped,
    Submitted,
    Unknown,
    WentBack,
    Who,
    event_from_document,
    event_to_document,
)
from backend.domain.interview import (
    apply,
    current,
    from_document,
    household,
    progress,
    replay,
    review,
    start,
    to_document,
)
from backend.domain.interview_state import Ask, AskKind, Interview, Stage
from backend.domain.questionnaire import Kind, Purpose
from tests.domain.engine.walking import TODAY, core, idcs_number

CLOSING = (Declined, Cancelled, Submitted)


def sensible_value(random: Random, ask: Ask) -> object:
    match ask.question.kind:
        case Kind.CHOICE:
            return random.choice(ask.choices).name
        case Kind.YES_NO:
            return random.random() < 0.5
        case Kind.INTEGER:
            return random.randint(1, 6)
        case Kind.MONEY_MONTH:
            return random.randint(0, 900)
        case Kind.DATE:
            return random.choice(("1950", "1984-01-10", "1999-05", "2008-03-03", "2015", "2024-02"))
        case Kind.IDCS:
            return idcs_number(random.randint(0, 900))
    return random.choice(("Fatima", "محمد", "Aya"))


def sensible(random: Random, ask: Ask) -> Event:
    match ask.kind:
        case AskKind.CONSENT:
            return Consented()
        case AskKind.REVIEW:
            return Submitted()
        case AskKind.WHICH_MEMBER:
            return MemberRemoved(random.choice(ask.members))
        case AskKind.CONFIRM_VALUE | AskKind.CONFIRM_CORRECTION | AskKind.CONFIRM_REMOVE:
            return Confirmed()
        case AskKind.TOGETHER | AskKind.GATE:
            who = random.choice((Who.NOBODY, Who.DIFFERS, Who.EVERYONE, Who.SOME))
            named = ask.members[:1] or ask.variables[:1]
            return AnsweredTogether(ask.name, who, None, tuple(named) if who is Who.SOME else ())
    return Answered(ask.key, sensible_value(random, ask))


def any_key(random: Random, interview: Interview) -> AnswerKey:
    question = random.choice(core().questions)
    return AnswerKey(question.name, random.choice((None, *interview.roster, 77)))


def erratic(random: Random, interview: Interview, ask: Ask) -> Event:
    key = random.choice((ask.key, any_key(random, interview)))
    member = random.choice((*interview.roster, 77))
    value = random.choice((0, 3, -1, 10**12, True, "wife", "working", "rural", "2015", "", "x" * 500, 2.5, "none"))
    named = random.choice(((), (member,), ("loan",), (member, "pension")))
    return random.choice(
        (
            Answered(key, value),
            Answered(key, value, also=(("province", "141"),)),
            AnsweredTogether(key.name, random.choice(tuple(Who)), random.choice((None, value)), named),
            Unknown(key),
            Skipped(key),
            Skipped(ask.key),
            WentBack(),
            Jumped(key),
            MemberAdded(random.choice((None, "Nour"))),
            MemberRenamed(member, "Hiba"),
            MemberRemoved(member),
            Confirmed(),
            Refused(),
            Misread(ask.key, "no_number"),
            Reopened(),
            Consented(),
        )
    )


def conversation(seed: int, purpose: Purpose, erratic_share: float) -> list[tuple[Event, Interview]]:
    """The events of a conversation with the interview after each; erratic at first, sensible in the end."""
    random, interview, told = Random(seed), start(core(), purpose), []
    while (ask := current(core(), interview, TODAY)) is not None:
        wild = len(told) < 150 and random.random() < erratic_share
        event = erratic(random, interview, ask) if wild else sensible(random, ask)
        interview = apply(core(), interview, event, TODAY).interview
        told.append((event, interview))
        assert len(told) < 3000, "a conversation without an end"
    return told


SEEDS = st.integers(min_value=0, max_value=10**9)
PURPOSES = st.sampled_from(list(Purpose))
SHARES = st.sampled_from([0.0, 0.2, 0.6])


@settings(max_examples=40, deadline=None)
@given(SEEDS, PURPOSES, SHARES)
def test_every_conversation_ends_with_a_household_that_was_sent(seed: int, purpose: Purpose, share: float) -> None:
    final = conversation(seed, purpose, share)[-1][1]
    assert final.stage is Stage.SENT
    document = household(core(), final, TODAY)
    assert document["milieu"] in ("urban", "rural")
    assert 1 <= document["region"] <= 12
    assert len(document["members"]) == len(final.roster) == final.given("household_size")
    assert [member["relation"] for member in document["members"]].count("head") == 1
    assert all({"sex", "birth_date", "relation"} <= set(member) for member in document["members"])
    assert review(core(), final, TODAY)


@settings(max_examples=25, deadline=None)
@given(SEEDS, PURPOSES, SHARES)
def test_storing_and_reloading_between_any_two_events_changes_nothing(
    seed: int, purpose: Purpose, share: float
) -> None:
    told = conversation(seed, purpose, share)
    interview = start(core(), purpose)
    for event, expected in told:
        stored_event = json.loads(json.dumps(event_to_document(event)))
        reloaded = from_document(json.loads(json.dumps(to_document(interview))))
        interview = apply(core(), reloaded, event_from_document(stored_event), TODAY).interview
        assert interview == expected
    assert replay(core(), purpose, [(event, TODAY) for event, _ in told]) == interview


@settings(max_examples=25, deadline=None)
@given(SEEDS, SHARES)
def test_what_is_rejected_changes_nothing_but_the_count_of_tries(seed: int, share: float) -> None:
    before = start(core(), Purpose.REGISTER)
    for event, after in conversation(seed, Purpose.REGISTER, share):
        outcome = apply(core(), before, event, TODAY)
        if outcome.rejection and before.pending == after.pending:
            same = ("stage", "roster", "answers", "trail", "next_member", "pending")
            assert [getattr(after, name) for name in same] == [getattr(before, name) for name in same]
        before = after


@settings(max_examples=25, deadline=None)
@given(SEEDS, SHARES)
def test_going_back_never_loses_an_answer(seed: int, share: float) -> None:
    told = conversation(seed, Purpose.REGISTER, share)
    interview = told[len(told) // 2][1]
    back = interview
    for _ in range(30):
        back = apply(core(), back, WentBack(), TODAY).interview
    assert back.answers == interview.answers
    assert back.roster == interview.roster


@settings(max_examples=25, deadline=None)
@given(SEEDS, PURPOSES)
def test_the_number_left_is_never_too_low(seed: int, purpose: Purpose) -> None:
    interview, promised = start(core(), purpose), []
    for event, after in conversation(seed, purpose, 0.0):
        if interview.pending is None and not isinstance(event, MemberRemoved):
            promised.append(progress(core(), interview, TODAY).left_at_most)
        interview = after
    assert all(left >= len(promised) - step for step, left in enumerate(promised))


def test_every_event_has_a_stored_name() -> None:
    assert set(NAMES) == set(Event.__args__)
    assert len(set(NAMES.values())) == len(NAMES)


@pytest.mark.parametrize("document", [{}, {"event": "danced"}, {"event": "answered"}, {"event": "confirmed", "why": 1}])
def test_what_is_no_event_is_not_read_as_one(document: dict) -> None:
    with pytest.raises(ValueError):
        event_from_document(document)


def test_an_interview_of_an_unknown_version_is_not_read() -> None:
    document = to_document(start(core(), Purpose.REGISTER))
    with pytest.raises(ValueError, match="version 3"):
        from_document(document | {"version": 3})


def test_the_day_decides_who_is_young() -> None:
    interview = start(core(), Purpose.REGISTER)
    for event in (Consented(), Answered(AnswerKey("birth_date", 0), "2011-09-01"), Confirmed()):
        interview = apply(core(), interview, event, TODAY).interview
    key = AnswerKey("father_deceased", 0)
    assert apply(core(), interview, Answered(key, True), date(2032, 9, 1)).rejection is not None
    assert apply(core(), interview, Answered(key, True), TODAY).rejection is None


def test_a_child_grows_into_the_questions_of_adults() -> None:
    interview = start(core(), Purpose.REGISTER)
    events = (Consented(), MemberAdded(), Answered(AnswerKey("relation", 1), "son"))
    for event in (*events, Answered(AnswerKey("birth_date", 1), "2011-09-01")):
        interview = apply(core(), interview, event, TODAY).interview
    key = AnswerKey("literate", 1)
    assert apply(core(), interview, Answered(key, True), TODAY).rejection is not None
    assert apply(core(), interview, Answered(key, True), date(2026, 9, 1)).rejection is None
