"""What answers to frequent questions tell people to type is understood, each sentence as what it was offered for."""

from __future__ import annotations

import json
import subprocess

import yaml

from tests.actions.conftest import RASA_PYTHON, ROOT

OFFERED = [
    (sentence, intent)
    for sentences in yaml.safe_load((ROOT / "tests/guards/sentences_to_type.yml").read_text(encoding="utf-8")).values()
    for sentence, intent in sentences.items()
]


def test_every_sentence_that_people_are_told_to_type_is_understood(trained_model):
    lines = "".join(json.dumps({"text": sentence}) + "\n" for sentence, _ in OFFERED)
    command = [RASA_PYTHON, "-m", "actions.parse"]
    done = subprocess.run(command, cwd=ROOT, input=lines, capture_output=True, text=True, check=False, timeout=180)
    assert done.returncode == 0, done.stderr[-2000:]
    understood = [json.loads(line)["intent"] for line in done.stdout.splitlines()]
    assert [(said, got) for (said, _), got in zip(OFFERED, understood, strict=True)] == OFFERED
