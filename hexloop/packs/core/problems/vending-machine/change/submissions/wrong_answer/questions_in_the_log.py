# Writes questions into the log as well.
from __future__ import annotations

from collections import Counter, deque
from copy import deepcopy
from dataclasses import dataclass
from functools import wraps
from typing import Any, Callable, Dict, List, Optional, Tuple

NEVER = float("inf")


def make_change(amount: int, coins: Counter) -> Optional[List[int]]:
    """The fewest coins that make the amount, larger ones preferred, or None."""
    kinds = sorted(coin for coin in coins if coins[coin])
    tables = [[0, *[NEVER] * amount]]  # fewest coins for each amount, with the kinds so far
    for coin in kinds:
        tables.append(with_kind(tables[-1], coin, coins[coin]))
    if tables[-1][amount] == NEVER:
        return None
    change: List[int] = []
    for number in range(len(kinds), 0, -1):
        coin = kinds[number - 1]
        used = min(coins[coin], amount // coin)
        while tables[number - 1][amount - used * coin] + used != tables[number][amount]:
            used -= 1
        change += [coin] * used
        amount -= used * coin
    return change


def with_kind(fewest: List[float], coin: int, count: int) -> List[float]:
    """The table with one more kind; a queue holds the best starts within reach, for each remainder."""
    table = list(fewest)
    for rest in range(min(coin, len(table))):
        window: deque = deque()  # (how good the start is, its step), best first
        for step, amount in enumerate(range(rest, len(table), coin)):
            value = fewest[amount] - step
            while window and window[-1][0] >= value:
                window.pop()
            window.append((value, step))
            if window[0][1] < step - count:
                window.popleft()
            table[amount] = window[0][0] + step
    return table


@dataclass
class Slot:
    name: str = ""
    price: int = 0
    count: int = 0


class State:
    """Refuses everything; each state allows what it allows."""

    name: str

    def __init__(self, machine: VendingMachine) -> None:
        self.machine = machine

    def refuse(self, *_: Any) -> Any:
        raise RuntimeError(f"not while {self.name}")

    open_door = close_door = restock = load = collect = insert = select = refund = tap = settle = refuse


class Selling(State):
    def insert(self, coin: int) -> int:
        machine = self.machine
        if coin not in machine.accepted:
            raise ValueError("the coin is not accepted")
        machine.inserted.append(coin)
        machine.now = Paying(machine)
        return machine.credit()

    def tap(self, card: str, funds: int) -> int:
        machine = self.machine
        if machine.card is not None:
            raise RuntimeError("there is a card")
        if funds < 1:
            raise ValueError("a card without funds")
        machine.card = card, funds
        machine.now = Paying(machine)
        return machine.credit()

    def refund(self) -> List[int]:
        return self.machine.release()

    def select(self, slot: str) -> Dict[str, Any]:
        machine = self.machine
        chosen = machine.slots[slot]
        if chosen.count == 0:
            raise ValueError("sold out")
        if machine.credit() < chosen.price:
            raise ValueError("the credit is too small")
        paid = sum(machine.inserted)
        coins = machine.till + Counter(machine.inserted)
        change = make_change(max(0, paid - chosen.price), coins)
        if change is None:
            return {"item": None, "change": self.refund()}
        if paid < chosen.price:
            machine.charges[machine.card[0]] += chosen.price - paid
        machine.till = coins - Counter(change)
        machine.release()
        chosen.count -= 1
        return {"item": chosen.name, "change": change}


class Idle(Selling):
    name = "idle"

    def open_door(self) -> None:
        self.machine.now = Service(self.machine)


class Paying(Selling):
    name = "paying"


class Service(State):
    name = "service"

    def close_door(self) -> None:
        self.machine.now = Idle(self.machine)

    def restock(self, slot: str, name: str, price: int, count: int) -> None:
        old = self.machine.slots.get(slot, Slot())
        if price < 1 or count < 0 or (old.count and old.name != name):
            raise ValueError("this cannot go into the slot")
        self.machine.slots[slot] = Slot(name, price, old.count + count)

    def load(self, coins: List[int]) -> None:
        if not set(coins) <= self.machine.accepted:
            raise ValueError("a coin is not accepted")
        self.machine.till.update(coins)

    def collect(self) -> List[int]:
        coins, self.machine.till = self.machine.till, Counter()
        return sorted(coins.elements(), reverse=True)

    def settle(self) -> Dict[str, int]:
        charges, self.machine.charges = self.machine.charges, Counter()
        return dict(charges)


def logged(method: Callable) -> Callable:
    """The method, with each call written into the machine's log."""

    @wraps(method)
    def call(self: VendingMachine, *args: Any) -> Any:
        entry = [method.__name__, deepcopy(list(args)), None]
        self.log.append(entry)
        try:
            outcome = method(self, *args)
        except Exception as error:
            entry[2] = type(error).__name__
            raise
        entry[2] = deepcopy(outcome)
        return outcome

    return call


class VendingMachine:
    def __init__(self, coins: List[int]) -> None:
        self.accepted = set(coins)
        if not coins or min(coins) < 1 or len(self.accepted) < len(coins):
            raise ValueError("no such machine")
        self.till: Counter = Counter()
        self.inserted: List[int] = []
        self.card: Optional[Tuple[str, int]] = None
        self.charges: Counter = Counter()
        self.log: List[List[Any]] = []
        self.slots: Dict[str, Slot] = {}
        self.now: State = Idle(self)

    @logged
    def open_door(self) -> None:
        self.now.open_door()

    @logged
    def close_door(self) -> None:
        self.now.close_door()

    @logged
    def restock(self, slot: str, name: str, price: int, count: int) -> None:
        self.now.restock(slot, name, price, count)

    @logged
    def load(self, coins: List[int]) -> None:
        self.now.load(coins)

    @logged
    def collect(self) -> List[int]:
        return self.now.collect()

    @logged
    def insert(self, coin: int) -> int:
        return self.now.insert(coin)

    @logged
    def select(self, slot: str) -> Dict[str, Any]:
        return self.now.select(slot)

    @logged
    def refund(self) -> List[int]:
        return self.now.refund()

    @logged
    def tap(self, card: str, funds: int) -> int:
        return self.now.tap(card, funds)

    @logged
    def settle(self) -> Dict[str, int]:
        return self.now.settle()

    def audit(self, count: int) -> List[List[Any]]:
        if count < 0:
            raise ValueError("how many?")
        return deepcopy(self.log[max(0, len(self.log) - count):])

    def release(self) -> List[int]:
        """Let go of coins and card."""
        coins, self.inserted, self.card = self.inserted, [], None
        self.now = Idle(self)
        return coins

    @logged
    def stock(self, slot: str) -> int:
        return self.slots[slot].count

    def credit(self) -> int:
        return sum(self.inserted) + (self.card[1] if self.card else 0)

    def state(self) -> str:
        return self.now.name
