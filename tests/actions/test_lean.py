"""Rasa without TensorFlow: the mending is needed, and does what it says."""

from __future__ import annotations

import subprocess

from tests.actions.conftest import RASA_PYTHON, ROOT

_LOADED = (
    "import sys; print('tensorflow' in sys.modules and bool(getattr(sys.modules['tensorflow'], '__file__', None)))"
)


def run(code: str) -> str:
    command = [RASA_PYTHON, "-W", "ignore", "-c", code]
    observed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=180)
    return observed.stdout.splitlines()[-1]


def test_rasa_imports_tensorflow_by_itself():
    assert run(f"from rasa.core.run import serve_application; {_LOADED}") == "True"


def test_the_server_runs_without_it():
    code = f"import actions.rasa_server; import rasa.engine.recipes.default_recipe; {_LOADED}"
    assert run(code) == "False"


def test_it_refuses_to_come_too_late():
    late = (
        "import rasa; from actions.components import lean\n"
        "try:\n    lean.leave_out_tensorflow()\nexcept RuntimeError:\n    print('refused')"
    )
    assert run(late) == "refused"
