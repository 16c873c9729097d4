from typing import Any, Dict, List, Optional


class MessageBroker:
    """Topics and subscriptions. Times are milliseconds that never go back."""

    def __init__(self, visibility: int) -> None:
        """A delivered message is in flight for visibility milliseconds. ValueError: below 1."""

    def publish(self, topic: str, key: Optional[str], body: str, at: int) -> int:
        """Append a message; its offset."""

    def subscribe(self, name: str, topic: str, start: Optional[int], at: int) -> None:
        """From offset start on, or what is to come. ValueError: name taken, no such start."""

    def poll(self, name: str, limit: int, at: int) -> List[List[Any]]:
        """Deliver ready messages as [offset, body, attempt]. KeyError, ValueError: limit below 1."""

    def ack(self, name: str, offset: int, at: int) -> bool:
        """Done; whether it was in flight."""

    def nack(self, name: str, offset: int, at: int) -> bool:
        """Give it back; whether it was in flight."""

    def backlog(self, name: str, at: int) -> Dict[str, int]:
        """Numbers of messages: ready, in_flight, blocked."""
