"""Taking what was said as the answer to one question: read it, let it happen, say what came of it."""

from __future__ import annotations

from backend.conversations import telling
from backend.conversations.failing import help_after_failing
from backend.conversations.finishing import finish
from backend.conversations.talk import PAUSED, Talk
from backend.domain import interview as engine
from backend.domain.answers import AnswerKey, Value
from backend.domain.events import Answered, Event, Jumped, MemberAdded, MemberRemoved, MemberRenamed, Submitted
from backend.domain.interview_state import Ask, Outcome, Stage
from backend.domain.questionnaire import Kind, Purpose
from backend.interviews import reading, roster_commands
from backend.interviews.naming_answers import Named
from backend.interviews.reading import Answer, Doubtful, NotUnderstood, Understood, WantsCorrection, WantsLater
from understanding.people_names import own_name


def as_if_asked(talk: Talk, key: AnswerKey) -> Ask | None:
    """How the interview would ask this key now, without asking it."""
    questionnaire, interview = talk.scene.questionnaire, talk.scene.interview
    outcome = engine.apply(questionnaire, interview, Jumped(key), talk.today)
    if outcome.rejection is not None:
        return None
    ask = engine.current(questionnaire, outcome.interview, talk.today)
    return ask if ask is not None and ask.name == key.name else None


async def take(talk: Talk, ask: Ask, text: str, pressed: str | None) -> None:
    """Read the answer to this question and let it happen."""
    if pressed is None and await changed_roster(talk, ask, text):
        return
    scene = talk.scene
    read = reading.read_text(scene, ask, text) if pressed is None else reading.read_pressed(scene, ask, pressed)
    await settle(talk, read, text if pressed is None else None)


async def settle(talk: Talk, read: Answer, typed: str | None) -> None:
    """Act on what was read."""
    if talk.paused:
        talk.task = None
    match read:
        case Understood(event):
            await let_happen(talk, event, typed)
        case Doubtful(key, readings, clue):
            await _ask_which(talk, key, readings, clue, typed)
        case NotUnderstood(event, kind, clue):
            kind = "choice" if kind == "gate" else kind
            talk.tell(f"answer.unclear.{clue}" if clue else f"answer.not_understood.{kind}")
            talk.happen(event)
            talk.heard = True
            help_after_failing(talk)
        case WantsCorrection(named):
            await correct(talk, named)
        case WantsLater():
            _keep_for_later(talk)


async def _ask_which(
    talk: Talk, key: AnswerKey, readings: tuple[Value, ...], clue: str | None, typed: str | None
) -> None:
    """Ask which reading was meant; of readings that cannot be the answer, what is wrong with the first is said."""
    possible = [reading for reading in readings if _could_be(talk, Answered(key, reading))]
    if not possible:
        await let_happen(talk, Answered(key, readings[0]), typed)
        return
    if clue:
        talk.tell(f"answer.unclear.{clue}")
    talk.task = {"kind": "which_reading", "key": list(key), "readings": possible}


def _could_be(talk: Talk, event: Answered) -> bool:
    return engine.apply(talk.scene.questionnaire, talk.scene.interview, event, talk.today).rejection is None


async def correct(talk: Talk, named: Named | None) -> None:
    """Go to an answer that is to be changed; ask which one, or whose, where it was not named."""
    if named is None:
        talk.task = {"kind": "which_answer"}
    elif len(named.members) > 1:
        talk.task = {"kind": "which_member", "then": "correct", "name": named.name}
    else:
        talk.task = None
        await let_happen(talk, Jumped(AnswerKey(named.name, named.members[0] if named.members else None)), None)


def _keep_for_later(talk: Talk) -> None:
    file = talk.open_file
    if file is None:
        return
    if file.interview.purpose == Purpose.ESTIMATE:
        talk.tell("pause.saved_here", days=talk.days_kept)
    else:
        talk.tell("review.later", reference=file.refer(), days=talk.days_kept)
    talk.task = dict(PAUSED)


async def let_happen(talk: Talk, event: Event, typed: str | None) -> Outcome:
    """Let an event happen, say what came of it, and finish the interview when it was sent."""
    before, scene_before = talk.ask(), talk.scene
    outcome = talk.happen(event)
    telling.tell_outcome(talk, event, outcome, typed, scene_before)
    if outcome.rejection is not None and before is not None:
        help_after_failing(talk)
    elif talk.task and talk.task["kind"] in ("offer_person", "which_reading", "which_answer", "which_member"):
        talk.task = None
    if isinstance(event, Submitted) and outcome.interview.stage is Stage.SENT:
        await finish(talk)
    return outcome


async def changed_roster(talk: Talk, ask: Ask, text: str) -> bool:
    """Whether the text changed the household ("zid wahed khor") rather than answering; if so, it happened."""
    if talk.scene.interview.stage is Stage.CONSENT or _could_be_a_name(ask, text):
        return False
    command = roster_commands.found(talk.scene, text)
    if command is None:
        return False
    await change_roster(talk, command)
    return True


def _could_be_a_name(ask: Ask, text: str) -> bool:
    asks_a_name = ask.question is not None and ask.question.kind is Kind.TEXT
    return asks_a_name and (len(text.split()) < 2 or own_name(text) is not None)


async def change_roster(talk: Talk, command: roster_commands.RosterCommand) -> None:
    """Add somebody, or ask who it is about, or remove and rename."""
    if command.command == "add":
        await let_happen(talk, MemberAdded(), None)
    elif command.member is not None and command.name is not None:
        await let_happen(talk, MemberRenamed(command.member, command.name), None)
    elif command.member is None:
        talk.task = {"kind": "which_member", "then": command.command}
    else:
        await change_member(talk, command.command, command.member)


async def change_member(talk: Talk, command: str, member: int) -> None:
    """Remove a member (the engine asks for confirmation), or ask their name anew."""
    event: Event = MemberRemoved(member) if command == "remove" else Jumped(AnswerKey("given_name", member))
    await let_happen(talk, event, None)
