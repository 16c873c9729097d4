# Even without a policy a message that failed becomes ready one millisecond late.
from collections import Counter, defaultdict, deque
from heapq import heappop, heappush
from typing import Any, DefaultDict, Deque, Dict, List, Optional, Tuple

Message = Tuple[Optional[str], str]

# How long a message waits after its attempt number n has failed.
DELAYS = {
    "none": lambda delay, n: 0,
    "fixed": lambda delay, n: delay["ms"],
    "doubling": lambda delay, n: min(delay["most"], delay["ms"] * 2 ** (n - 1)),
}


class Subscription:
    def __init__(self, messages: List[Message], start: int) -> None:
        self._messages = messages
        self._lanes: DefaultDict[Any, Deque[int]] = defaultdict(deque)  # what is not done, by key
        self._ready: List[int] = []  # heads of lanes, a heap
        self._flying: Dict[int, int] = {}  # offset -> deadline
        self._waiting: List[Tuple[int, int]] = []  # (end of the delay, offset), a heap
        self.policy: Optional[Dict[str, Any]] = None
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

    def end_delays(self, at: int) -> None:
        while self._waiting and self._waiting[0][0] <= at:
            heappush(self._ready, heappop(self._waiting)[1])

    def flies_until(self, offset: int) -> Optional[int]:
        return self._flying.get(offset)

    def attempt(self, offset: int) -> int:
        return self._attempts[offset]

    def message(self, offset: int) -> Message:
        return self._messages[offset]

    def deliver(self, limit: int, deadline: int) -> List[List[Any]]:
        delivered: List[List[Any]] = []
        while self._ready and len(delivered) < limit:
            offset = heappop(self._ready)
            self._flying[offset] = deadline
            self._attempts[offset] += 1
            delivered.append([offset, self._messages[offset][1], self._attempts[offset]])
        return delivered

    def finish(self, offset: int) -> None:
        del self._flying[offset]
        self._left -= 1
        lane = self._lane(offset)
        lane.popleft()
        if lane:
            heappush(self._ready, lane[0])

    def give_back(self, offset: int, until: int) -> None:
        del self._flying[offset]
        heappush(self._waiting, (until, offset))

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
        self._flights: List[Tuple[int, str, int]] = []  # (end, subscription, offset), a heap

    def publish(self, topic: str, key: Optional[str], body: str, at: int) -> int:
        self._pass(at)
        return self._append(topic, key, body)

    def length(self, topic: str, at: int) -> int:
        self._pass(at)
        return len(self._topics[topic].messages)

    def set_retry(self, name: str, policy: Optional[Dict[str, Any]], at: int) -> None:
        self._pass(at)
        subscription = self._subscriptions[name]
        if policy is not None:
            numbers = [policy["most_attempts"], *(policy["delay"].get(one, 1) for one in ("ms", "most"))]
            if policy["delay"]["kind"] not in DELAYS or min(numbers) < 1:
                raise ValueError("no such policy")
        subscription.policy = policy

    def _append(self, topic: str, key: Optional[str], body: str) -> int:
        one = self._topics[topic]
        offset = len(one.messages)
        one.messages.append((key, body))
        for subscription in one.subscriptions:
            subscription.enter(offset)
        return offset

    def subscribe(self, name: str, topic: str, start: Optional[int], at: int) -> None:
        self._pass(at)
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
        deadline = at + self._visibility
        delivered = self._now(name, at).deliver(limit, deadline)
        for offset, _, _ in delivered:
            heappush(self._flights, (deadline, name, offset))
        return delivered

    def ack(self, name: str, offset: int, at: int) -> bool:
        subscription = self._now(name, at)
        flying = subscription.flies_until(offset) is not None
        if flying:
            subscription.finish(offset)
        return flying

    def nack(self, name: str, offset: int, at: int) -> bool:
        subscription = self._now(name, at)
        flying = subscription.flies_until(offset) is not None
        if flying:
            self._fail(subscription, offset, at)
        return flying

    def backlog(self, name: str, at: int) -> Dict[str, int]:
        return self._now(name, at).backlog()

    def _now(self, name: str, at: int) -> Subscription:
        """The subscription as it stands at this time."""
        self._pass(at)
        subscription = self._subscriptions[name]
        subscription.end_delays(at)
        return subscription

    def _pass(self, at: int) -> None:
        """Let everything happen that happens until this time."""
        while self._flights and self._flights[0][0] <= at:
            end, name, offset = heappop(self._flights)
            subscription = self._subscriptions[name]
            if subscription.flies_until(offset) == end:
                self._fail(subscription, offset, end)

    def _fail(self, subscription: Subscription, offset: int, when: int) -> None:
        policy, attempt = subscription.policy, subscription.attempt(offset)
        if policy is None:
            subscription.give_back(offset, when + 1)
        elif attempt < policy["most_attempts"]:
            delay = policy["delay"]
            subscription.give_back(offset, when + DELAYS[delay["kind"]](delay, attempt))
        else:
            subscription.finish(offset)
            if policy["dead_letters"] is not None:
                self._append(policy["dead_letters"], *subscription.message(offset))
