"""The states of what citizens ask for beside an interview, and the steps from one to the next."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class RequestState(StrEnum):
    """Where a request stands; words as `status.request.<state>`. `closed` and `rejected` are final."""

    RECEIVED = "received"
    IN_PROGRESS = "in_progress"
    ANSWERED = "answered"
    CLOSED = "closed"
    REJECTED = "rejected"


class RejectionReason(StrEnum):
    """Why a request was rejected; words as `status.request.reason.<reason>`."""

    NOT_ENOUGH_SAID = "not_enough_said"
    """What it is about could not be made out."""
    ASKED_BEFORE = "asked_before"
    """The same was asked in an earlier request."""
    ANOTHER_OFFICE = "another_office"
    """Somebody else has to decide it."""
    NOTHING_TO_CHANGE = "nothing_to_change"
    """It was looked into, and what is recorded is right."""


STEPS: Mapping[RequestState, frozenset[RequestState]] = {
    RequestState.RECEIVED: frozenset({RequestState.IN_PROGRESS, RequestState.REJECTED}),
    RequestState.IN_PROGRESS: frozenset({RequestState.ANSWERED, RequestState.CLOSED, RequestState.REJECTED}),
    RequestState.ANSWERED: frozenset({RequestState.IN_PROGRESS, RequestState.CLOSED}),
    RequestState.CLOSED: frozenset(),
    RequestState.REJECTED: frozenset(),
}
"""Where each state may lead: who is not content with an answer is taken up again."""


class StepRefusedError(Exception):
    """A step that there is not, or that says too little or too much; `code` tells which."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def check_step(state: RequestState, to: RequestState, reason: RejectionReason | None) -> None:
    """Raise `StepRefusedError` unless a request may go from this state to that one, with a reason if rejected."""
    if to not in STEPS[state]:
        raise StepRefusedError("step_not_allowed")
    if (to is RequestState.REJECTED) != (reason is not None):
        raise StepRefusedError("reason_needed" if reason is None else "reason_only_for_rejection")
