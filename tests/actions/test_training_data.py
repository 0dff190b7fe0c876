"""Rasa's own check of sentences, rules, domain and configuration, warnings counting as faults."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests.actions.conftest import RASA_PYTHON, ROOT


def validated(domain: Path) -> subprocess.CompletedProcess[str]:
    files = ["--data", "nlu_data/nlu", "nlu_data/rules.yml", "--domain", str(domain), "--config", "config.yml"]
    command = [RASA_PYTHON, "-m", "rasa", "data", "validate", "--fail-on-warnings", *files]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=300)


def test_rasa_finds_nothing_to_warn_of():
    done = validated(ROOT / "domain.yml")
    assert done.returncode == 0, done.stderr[-3000:]


def test_the_check_fails_when_the_domain_forgets_an_intent(tmp_path: Path):
    lines = (ROOT / "domain.yml").read_text(encoding="utf-8").splitlines()
    forgetful = tmp_path / "domain.yml"
    forgetful.write_text("\n".join(line for line in lines if line.strip() != "- greet"), encoding="utf-8")
    assert validated(forgetful).returncode != 0
