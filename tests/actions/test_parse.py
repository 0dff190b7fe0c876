from __future__ import annotations

import io
import json
import subprocess
from typing import Any

import pytest

from actions.parse import answers
from tests.actions.conftest import RASA_PYTHON, ROOT

LINES = [
    '{"text": "bghit ntsejel f RSU"}',
    '{"text": "واش التسجيل فابور؟"}',
    '{"text": "Je veux parler à un agent"}',
    "not json",
    '{"text": 5}',
    "[1]",
    '{"text": ""}',
    '{"text": "/greet"}',
    '{"text": "\\ud800\\u202e"}',
    json.dumps({"text": "a" * 10_000}),
    '{"text": "salam, bghit ntsjel o chhal kaykhless"}',
]


@pytest.fixture(scope="module")
def parsed(trained_model) -> tuple[str, list[dict[str, Any]]]:
    command = [RASA_PYTHON, "-m", "actions.parse"]
    lines = "\n".join(LINES) + "\n"
    done = subprocess.run(command, cwd=ROOT, input=lines, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout, [json.loads(line) for line in done.stdout.splitlines()]


def test_standard_output_has_one_answer_a_line_and_nothing_else(parsed):
    assert len(parsed[1]) == len(LINES)


def test_sentences_are_understood_in_their_language(parsed):
    assert [(answer["intent"], answer["language"]) for answer in parsed[1][:3]] == [
        ("register_household", "ary-Latn"),
        ("faq/cost", "ary"),
        ("talk_to_human", "fr"),
    ]


def test_bad_lines_are_answered_as_errors(parsed):
    assert ["error" in answer for answer in parsed[1]] == [False] * 3 + [True] * 3 + [False] * 5


def test_an_empty_text_is_out_of_scope_in_no_language(parsed):
    assert (parsed[1][6]["intent"], parsed[1][6]["language"]) == ("out_of_scope", None)


def test_answers_come_line_by_line():
    heard: list[str] = []

    def parse(text: str) -> dict[str, Any]:
        heard.append(text)
        return {"intent": {"name": "faq_cost", "confidence": 0.5}, "language": "fr"}

    stream = answers(io.StringIO('{"text": "a"}\n\n{"text": "b"}\n'), parse)
    assert next(stream) == {"intent": "faq/cost", "confidence": 0.5, "language": "fr", "entities": []}
    assert heard == ["a"]


def test_two_wishes_are_told_and_are_as_sure_as_the_whole_message(parsed):
    told = parsed[1][-1]
    assert told["wishes"] == ["register_household", "faq/cost"]
    assert told["confidence"] > 0.6  # "chhal kaykhless" alone is hardly over the threshold of 0.5
