"""Structured logs: one JSON object a line, and nothing personal in it.

Our own loggers (under ``rafiq``) log a fixed event name with fields from an allow-list; other fields are dropped.
Records of libraries keep only their unformatted template, errors only their type and where they happened, because
arguments and error texts may quote what a citizen wrote.
"""

from __future__ import annotations

import json
import logging
import sys
import traceback
from datetime import UTC, datetime
from types import TracebackType
from typing import Any

ALLOWED_FIELDS = frozenset(
    [
        "process",
        "method",
        "route",
        "status",
        "ms",
        "error_id",
        "act",
        "ask",
        "code",
        "conversation",
        "message_id",
        "task",
        "count",
        "attempt",
        "table",
        "kind",
        "channel",
        "version",
        "path_kind",
        "seconds",
        "port",
        "reason",
        "part",
    ]
)
"""Fields a log line may carry: names of routes, codes, counts, opaque ids. Never a text, name, number or address."""


class JsonLines(logging.Formatter):
    """Formats a record as one JSON line."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as one line of JSON."""
        line: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": str(record.msg),
        }
        line |= {name: value for name, value in getattr(record, "fields", {}).items() if name in ALLOWED_FIELDS}
        if record.exc_info and record.exc_info[0] is not None:
            line |= describe_error(record.exc_info[0], record.exc_info[2])
        return json.dumps(line, ensure_ascii=True, default=str)


def describe_error(kind: type[BaseException], trace: TracebackType | None) -> dict[str, Any]:
    """An error without its text: the type and the last places it passed."""
    frames = traceback.extract_tb(trace)[-8:]
    return {
        "error": f"{kind.__module__}.{kind.__qualname__}",
        "where": [f"{frame.filename.rsplit('site-packages/', 1)[-1]}:{frame.lineno} {frame.name}" for frame in frames],
    }


class Log:
    """A logger of events: ``log.info("turn.done", ms=4)``."""

    def __init__(self, name: str) -> None:
        self._logger = logging.getLogger(f"rafiq.{name}")

    def info(self, event: str, **fields: object) -> None:
        """Log something that happened."""
        self._logger.info(event, extra={"fields": fields})

    def warning(self, event: str, **fields: object) -> None:
        """Log something an operator may want to look at."""
        self._logger.warning(event, extra={"fields": fields})

    def error(self, event: str, *, error: BaseException | None = None, **fields: object) -> None:
        """Log an error; of `error` only type and place are written."""
        self._logger.error(event, exc_info=error, extra={"fields": fields})


class WithoutQuery(logging.Filter):
    """Takes query strings out of uvicorn's access lines, where a process chooses to have them."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Keep every record, without its query string."""
        if isinstance(record.args, tuple) and len(record.args) == 5:
            _client, method, path, _version, status = record.args
            record.msg = f"{method} {str(path).partition('?')[0]} {status}"
            record.args = ()
        return True


def configure(process: str, level: int = logging.INFO) -> None:
    """Log JSON lines to standard error, for our loggers from `level`, for libraries from WARNING."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.getLogger("rafiq").setLevel(level)
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access"):
        logger = logging.getLogger(name)
        logger.handlers.clear()
        logger.propagate = True
        logger.setLevel(logging.WARNING)
    logging.getLogger("uvicorn.access").addFilter(WithoutQuery())
    Log(process).info("process.starting", process=process)
