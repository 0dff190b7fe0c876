"""The documents keep up with the code, and the repository speaks of the project alone."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")), *sorted((ROOT / "locales").glob("*.md"))]
SETTINGS = (
    "runtime/settings.py",
    "backend/settings.py",
    "bot/settings.py",
    "actions/backend_client.py",
    "actions/train.py",
)
NOT_SETTINGS = {"RASA_MAX_CACHE_SIZE", "RASA_TELEMETRY_ENABLED"}
SPEAKING = (".py", ".yml", ".md", ".in", ".txt", ".toml", ".js", ".css", ".html", ".po", ".sh", "Makefile")


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [ROOT / name for name in listed.split("\0") if name.endswith(SPEAKING) and (ROOT / name).exists()]


def test_every_setting_is_in_the_readme() -> None:
    code = "\n".join((ROOT / file).read_text() for file in SETTINGS)
    names = set(re.findall(r'"([A-Z]+(?:_[A-Z]+)+)"', code)) - NOT_SETTINGS
    readme = (ROOT / "README.md").read_text()
    assert names
    assert sorted(name for name in names if f"`{name}`" not in readme) == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_leads_somewhere(document: Path) -> None:
    text = document.read_text()
    targets = re.findall(r"\]\(([^)#\s]+)", text) + re.findall(r'src="([^"]+)"', text)
    local = [target for target in targets if not target.startswith(("http:", "https:"))]
    assert [target for target in local if not (document.parent / target).exists()] == []


def test_every_make_target_in_the_readme_exists() -> None:
    makefile = (ROOT / "Makefile").read_text()
    wanted = set(re.findall(r"`?make (?:-s )?([a-z]+)(?=[`\s])", (ROOT / "README.md").read_text()))
    assert sorted(target for target in wanted if not re.search(rf"^{target}:", makefile, re.M)) == []


def test_no_lock_file_names_a_registry() -> None:
    locks = sorted((ROOT / "requirements").glob("*.txt"))
    assert locks
    assert [lock.name for lock in locks if re.search(r"https?://|--index|--find-links", lock.read_text())] == []


def test_nothing_tracked_names_a_path_of_somebodys_machine() -> None:
    homes = re.compile(r"(?<![\w.])/(?:home|root|Users|work)/\w")
    assert [str(path.relative_to(ROOT)) for path in tracked() if homes.search(path.read_text(errors="replace"))] == []


def test_held_out_sentences_are_never_trained_on() -> None:
    training = (ROOT / "actions" / "train.py").read_text()
    assert '"nlu_data/nlu/**/*.yml"' in training
    assert "heldout" not in training
    assert not any("heldout" in path.read_text() for path in (ROOT / "nlu_data" / "nlu").rglob("*.yml"))
