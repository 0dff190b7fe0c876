"""A tracker store that keeps nothing: the interview in the backend is the only state of a conversation."""
# ruff: noqa: ARG002, ANN401 (the signatures are Rasa's)

from collections.abc import Iterable
from typing import Any

from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.events import ActionExecuted
from rasa.shared.core.trackers import DialogueStateTracker


class FreshTrackerStore(TrackerStore):
    """Hands each turn a fresh tracker that is listening.

    With a growing tracker a turn takes longer the longer the conversation (6 ms at turn 10, 91 ms at turn 300), and the
    text of every message would be kept.
    """

    def __init__(self, domain: Any = None, event_broker: Any = None, **kwargs: Any) -> None:
        super().__init__(domain, event_broker)

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """A tracker without history, whose session has begun."""
        tracker = self.init_tracker(sender_id)
        tracker.update(ActionExecuted(ACTION_LISTEN_NAME))
        return tracker

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keeps nothing."""

    async def keys(self) -> Iterable[str]:
        """No conversation is kept."""
        return []
