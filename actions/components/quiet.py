"""What Rasa may log: warnings and errors, never the text of a message.

Rasa's debug lines hold texts, and its structured logger prints every level to standard output until it is configured.
"""

import logging
import os
import warnings

import structlog


def hush(level: int = logging.WARNING) -> None:
    """Sets the level of both of Rasa's loggers and switches its telemetry off. To be called before Rasa is used."""
    os.environ["RASA_TELEMETRY_ENABLED"] = "false"
    warnings.simplefilter("ignore")
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(max(level, logging.ERROR)))
    logging.basicConfig(level=level, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    logging.getLogger("rasa").setLevel(level)
    logging.getLogger("sanic.access").setLevel(logging.ERROR)
