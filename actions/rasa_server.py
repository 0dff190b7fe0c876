"""Starts Rasa with its mendings: `.venv/rasa/bin/python -m actions.rasa_server`, on `RASA_PORT` of loopback.

Only the REST channel is served; Rasa's HTTP API (model, tracker and training endpoints) stays off. `GET /` answers 200
once the model is loaded. The model is the one that `python -m actions.train` made from the present files.
"""

import logging
import os
import sys

os.environ["RASA_TELEMETRY_ENABLED"] = "false"

from rasa.core.run import serve_application
from rasa.core.utils import AvailableEndpoints, EndpointConfig

from actions.components import mendings
from actions.train import ROOT, model_path, train_if_needed

HOST = "127.0.0.1"
ANSWER_WITHIN_SECONDS = 60


def _quiet_logs() -> None:
    """INFO and no lower: Rasa's debug lines hold the text of messages."""
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    for name in ("sanic.access", "asyncio", "matplotlib"):
        logging.getLogger(name).setLevel(logging.ERROR)


def endpoints() -> AvailableEndpoints:
    """`endpoints.yml`, with the action server's port from the environment."""
    available = AvailableEndpoints.read_endpoints(str(ROOT / "endpoints.yml"))
    port = os.environ.get("ACTIONS_PORT", "5055")
    available.action = EndpointConfig(url=f"http://127.0.0.1:{port}/webhook")
    return available


def main() -> int:
    """Serves until ended by a signal."""
    _quiet_logs()
    mendings.apply()
    train_if_needed()
    serve_application(
        model_path=str(model_path()),
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
