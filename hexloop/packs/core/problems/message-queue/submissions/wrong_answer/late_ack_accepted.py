# Time-outs are noticed by poll alone, so an ack that comes too late is accepted.
from collections import Counter, defaultdict, deque
from heapq import heappop, heappush
from typing import Any, DefaultDict, Deque, Dict, List, Optional, Tuple

Message = Tuple[Optional[str], str]


class Subscription:
    def __init__(self, messages: List[Message], start: int) -> None:
        self._messages = messages
        self._lanes: DefaultDict[Any, Deque[int]] = defaultdict(deque)  # what is not done, by key
        self._ready: List[int] = []  # heads of lanes, a heap
        self._flying: Dict[int, int] = {}  # offset -> deadline
        self._deadlines: List[Tuple[int, int]] = []
        self._attempts: Counter = Counter()
        self._left = 0
        for offset in range(start, len(messages)):
            self.enter(offset)

    def enter(self, offset: int) -> None:
        lane = self._lane(offset)
        lane.append(offset)
        self._left += 1
        if len(lane) == 1:
            heappush(self._ready, offset)

    def return_due(self, at: int) -> None:
        while self._deadlines and self._deadlines[0][0] <= at:
            deadline, offset = heappop(self._deadlines)
            if self._flying.get(offset) == deadline:
                self.give_back(offset)

    def deliver(self, limit: int, deadline: int) -> List[List[Any]]:
        delivered: List[List[Any]] = []
        while self._ready and len(delivered) < limit:
            offset = heappop(self._ready)
            self._flying[offset] = deadline
            heappush(self._deadlines, (deadline, offset))
            self._attempts[offset] += 1
            delivered.append([offset, self._messages[offset][1], self._attempts[offset]])
        return delivered

    def is_flying(self, offset: int) -> bool:
        return offset in self._flying

    def finish(self, offset: int) -> None:
        del self._flying[offset]
        self._left -= 1
        lane = self._lane(offset)
        lane.popleft()
        if lane:
            heappush(self._ready, lane[0])

    def give_back(self, offset: int) -> None:
        del self._flying[offset]
        heappush(self._ready, offset)

    def backlog(self) -> Dict[str, int]:
        ready, flying = len(self._ready), len(self._flying)
        return {"ready": ready, "in_flight": flying, "blocked": self._left - ready - flying}

    def _lane(self, offset: int) -> Deque[int]:
        key = self._messages[offset][0]
        return self._lanes[offset if key is None else key]


class Topic:
    def __init__(self) -> None:
        self.messages: List[Message] = []
        self.subscriptions: List[Subscription] = []


class MessageBroker:
    def __init__(self, visibility: int) -> None:
        if visibility < 1:
            raise ValueError("a message must be visible to somebody")
        self._visibility = visibility
        self._topics: DefaultDict[str, Topic] = defaultdict(Topic)
        self._subscriptions: Dict[str, Subscription] = {}

    def publish(self, topic: str, key: Optional[str], body: str, at: int) -> int:
        one = self._topics[topic]
        offset = len(one.messages)
        one.messages.append((key, body))
        for subscription in one.subscriptions:
            subscription.enter(offset)
        return offset

    def subscribe(self, name: str, topic: str, start: Optional[int], at: int) -> None:
        one = self._topics[topic]
        if start is None:
            start = len(one.messages)
        if name in self._subscriptions or not 0 <= start <= len(one.messages):
            raise ValueError(name)
        self._subscriptions[name] = Subscription(one.messages, start)
        one.subscriptions.append(self._subscriptions[name])

    def poll(self, name: str, limit: int, at: int) -> List[List[Any]]:
        if limit < 1:
            raise ValueError("poll for at least one")
        return self._now(name, at).deliver(limit, at + self._visibility)

    def ack(self, name: str, offset: int, at: int) -> bool:
        subscription = self._subscriptions[name]
        flying = subscription.is_flying(offset)
        if flying:
            subscription.finish(offset)
        return flying

    def nack(self, name: str, offset: int, at: int) -> bool:
        subscription = self._now(name, at)
        flying = subscription.is_flying(offset)
        if flying:
            subscription.give_back(offset)
        return flying

    def backlog(self, name: str, at: int) -> Dict[str, int]:
        return self._now(name, at).backlog()

    def _now(self, name: str, at: int) -> Subscription:
        """The subscription as it stands at this time."""
        subscription = self._subscriptions[name]
        subscription.return_due(at)
        return subscription
