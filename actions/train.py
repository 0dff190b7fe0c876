"""Trains the model unless the same inputs were trained before: `.venv/rasa/bin/python -m actions.train`.

The model lies at `$RAFIQ_STATE/models/<hash>.tar.gz`; the hash is that of everything that makes it: the configuration,
the domain, the training data and the code that turns sentences into features. Rasa's own cache of components stays
off: it does not see that code.
"""

import contextlib
import hashlib
import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final, TextIO

ROOT: Final = Path(__file__).resolve().parent.parent
KEPT: Final = 5
"""Models kept: those of branches one goes back and forth between."""
TOLD_EVERY_SECONDS: Final = 15
_INPUTS: Final = (
    "config.yml",
    "domain.yml",
    "nlu_data/nlu/**/*.yml",
    "nlu_data/rules.yml",
    "actions/names.py",
    "actions/components/*.py",
    "requirements/rasa.txt",
    *(
        f"understanding/{part}"
        for part in ("text.py", "normalise.py", "masks.py", "transliterate.py", "concepts*", "varieties.*")
    ),
)


def _inputs(root: Path) -> Iterator[Path]:
    for pattern in _INPUTS:
        yield from sorted(root.glob(pattern))


def inputs_hash(root: Path = ROOT) -> str:
    """Sixteen hexadecimal digits that change when any input of the model does."""
    digest = hashlib.sha256()
    for file in _inputs(root):
        content = hashlib.sha256(file.read_bytes()).hexdigest()
        digest.update(f"{file.relative_to(root)} {content}\n".encode())
    return digest.hexdigest()[:16]


def model_path(root: Path = ROOT) -> Path:
    """Where the model of the present inputs lies, or will."""
    state = Path(os.environ.get("RAFIQ_STATE") or root / "var")
    models = Path(os.environ.get("RAFIQ_MODELS") or state / "models")
    return models.absolute() / f"{inputs_hash(root)}.tar.gz"


def train_if_needed(root: Path = ROOT) -> Path:
    """The model's path, after training when there is none yet. Raises RuntimeError when training fails."""
    path = model_path(root)
    if not path.exists():
        _train(root, path)
    return path


def _train(root: Path, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    log = path.with_suffix("").with_suffix(".log")
    _say(f"training the model: three or four minutes (details: {log})")
    with (
        log.open("w") as details,
        _progress(),
        contextlib.redirect_stdout(details),
        contextlib.redirect_stderr(details),
    ):
        model = _trained(root, path.parent, f"unfinished-{os.getpid()}-{path.name}")
    if model is None:
        raise RuntimeError(f"training failed: read {log}")
    Path(model).replace(path)
    for old in sorted(path.parent.glob("*.tar.gz"), key=lambda file: file.stat().st_mtime)[:-KEPT]:
        old.unlink(missing_ok=True)


def _trained(root: Path, folder: Path, name: str) -> str | None:
    os.environ["RASA_MAX_CACHE_SIZE"] = "0"
    from actions.components import lean, quiet  # noqa: PLC0415

    lean.leave_out_tensorflow()
    from rasa.model_training import train  # noqa: PLC0415 (slow to import)

    quiet.hush()
    model: str | None = train(
        domain=str(root / "domain.yml"),
        config=str(root / "config.yml"),
        training_files=[str(root / "nlu_data" / "nlu"), str(root / "nlu_data" / "rules.yml")],
        output=str(folder),
        fixed_model_name=name,
        force_training=True,
    ).model
    return model


@contextlib.contextmanager
def _progress() -> Iterator[None]:
    """Says every few seconds how long it has been at work; to the terminal, wherever the work's own words go."""
    terminal, ended, begun = sys.stderr, threading.Event(), time.monotonic()

    def tell() -> None:
        while not ended.wait(TOLD_EVERY_SECONDS):
            _say(f"training the model: {time.monotonic() - begun:.0f} s so far", terminal)

    teller = threading.Thread(target=tell, daemon=True)
    teller.start()
    try:
        yield
    finally:
        ended.set()
        teller.join()


def _say(line: str, terminal: TextIO | None = None) -> None:
    # Not to standard output: `make -s parse` may be the first to train.
    print(f"{time.strftime('%H:%M:%S')}  {line}", file=terminal or sys.stderr, flush=True)


def main() -> int:
    """Trains if needed."""
    train_if_needed()
    return 0


if __name__ == "__main__":
    sys.exit(main())
