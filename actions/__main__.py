"""`python -m actions`: the action server on `ACTIONS_PORT` of loopback."""

import logging
import sys
import warnings

from actions.backend_client import from_environment
from actions.server import application
from runtime.settings import load


def main() -> int:
    """Serves until ended by a signal."""
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    warnings.filterwarnings("ignore", message="Your versions of rasa and rasa_sdk might not be compatible")
    settings = load()
    backend = from_environment(settings.backend_url, settings.keys.service_token)
    application(backend).run(
        host="127.0.0.1", port=settings.ports.actions, single_process=True, access_log=False, motd=False
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
