"""Starts Rasa with its mendings: `.venv/rasa/bin/python -m actions.rasa_server`, on `RASA_PORT` of loopback.

Only the REST channel is served; Rasa's HTTP API (model, tracker and training endpoints) stays off. `GET /` answers 200
once the model is loaded. The model is the one that `python -m actions.train` made from the present files.
"""

import os
import sys

from actions.components import lean

lean.leave_out_tensorflow()  # before anything of Rasa is imported

from rasa.core.run import serve_application  # noqa: E402
from rasa.core.utils import AvailableEndpoints, EndpointConfig  # noqa: E402

from actions.components import mendings, quiet  # noqa: E402
from actions.train import ROOT, train_if_needed  # noqa: E402

HOST = "127.0.0.1"
ANSWER_WITHIN_SECONDS = 60


def endpoints() -> AvailableEndpoints:
    """`endpoints.yml`, with the action server's port from the environment."""
    available = AvailableEndpoints.read_endpoints(str(ROOT / "endpoints.yml"))
    port = os.environ.get("ACTIONS_PORT", "5055")
    available.action = EndpointConfig(url=f"http://127.0.0.1:{port}/webhook")
    return available


def main() -> int:
    """Serves until ended by a signal."""
    quiet.hush()
    mendings.apply()
    serve_application(
        model_path=str(train_if_needed()),
        interface=HOST,
        port=int(os.environ.get("RASA_PORT", "5005")),
        credentials=str(ROOT / "credentials.yml"),
        enable_api=False,
        response_timeout=ANSWER_WITHIN_SECONDS,
        endpoints=endpoints(),
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
