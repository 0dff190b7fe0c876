"""`make -s parse`: sentences in, what the assistant understands out, JSON lines both ways, as they come.

In: `{"text": "…"}`. Out: `{"intent": "faq/cost", "confidence": 0.97, "language": "ary-Latn", "entities": []}`, and
`wishes` (intent names, in order) where one message holds two. `out_of_scope` also stands for what the bot would not act
on. A line that cannot be read is answered `{"error": "…"}`. The model is the one that the bot serves with.
Nothing else is printed to standard output.
"""

import asyncio
import json
import logging
import os
import sys
from collections.abc import Callable, Iterator
from typing import Any, TextIO

from actions.names import FALLBACK, OUT_OF_SCOPE, public
from actions.train import train_if_needed

Parse = Callable[[str], dict[str, Any]]


def understood(parsed: dict[str, Any]) -> dict[str, Any]:
    """The answer line for Rasa's parse data."""
    intent = public(parsed["intent"]["name"] or FALLBACK)
    answer = {
        "intent": OUT_OF_SCOPE if intent == FALLBACK else intent,
        "confidence": round(float(parsed["intent"]["confidence"]), 4),
        "language": parsed.get("language"),
        "entities": parsed.get("entities") or [],
    }
    wishes = [public(wish["intent"]) for wish in parsed.get("wishes") or ()]
    return {**answer, "wishes": wishes} if wishes else answer


def answers(lines: TextIO, parse: Parse) -> Iterator[dict[str, Any]]:
    """One answer for each line that is not blank."""
    for line in lines:
        if line.strip():
            yield _answer(line, parse)


def _answer(line: str, parse: Parse) -> dict[str, Any]:
    try:
        text = json.loads(line)["text"]
    except (ValueError, TypeError, KeyError, RecursionError):
        return {"error": 'a line must be a JSON object with a "text"'}
    if not isinstance(text, str):
        return {"error": '"text" must be a string'}
    return understood(parse(text))


def serving_pipeline() -> Parse:
    """Loads the model of the present files, training it first if there is none, and gives its parser."""
    from actions.components import lean, quiet  # noqa: PLC0415

    lean.leave_out_tensorflow()
    from rasa.core.agent import Agent  # noqa: PLC0415 (slow to import, and only in Rasa's environment)

    quiet.hush(logging.ERROR)
    agent, loop = Agent.load(train_if_needed()), asyncio.new_event_loop()
    return lambda text: dict(loop.run_until_complete(agent.parse_message(text.lstrip("/ \t\r\n"))))


def main() -> int:
    """Answers standard input line by line; standard output carries answers only."""
    answer_stream = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    question_stream = os.fdopen(sys.stdin.fileno(), encoding="utf-8", errors="replace", closefd=False)
    for answer in answers(question_stream, serving_pipeline()):
        answer_stream.write(json.dumps(answer, ensure_ascii=False) + "\n")
        answer_stream.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
