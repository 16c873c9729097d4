"""Who waits for whom; the threads are started one by one, so that no test depends on time."""

import threading
import time

import pytest

from hexloop.core.judge.slots import Slots


class Queue:
    """Runs that wait for the only slot; ``order`` says who got it, one after the other."""

    def __init__(self):
        self.slots = Slots(1)
        self.order = []
        self._threads = []

    def add(self, name, user=None):
        thread = threading.Thread(target=self._run, args=(name, user))
        length = self._length()
        thread.start()
        self._threads.append(thread)
        end = time.monotonic() + 10
        while self._length() == length:
            assert time.monotonic() < end, "it does not wait"
            time.sleep(0.001)

    def finish(self):
        for thread in self._threads:
            thread.join()
        return self.order

    def _run(self, name, user):
        with self.slots.one(user):
            self.order.append(name)

    def _length(self):
        return sum(map(len, self.slots._waiting.values()))


def test_one_user_is_served_in_the_order_of_asking():
    queue = Queue()

    with queue.slots.one():
        for number in range(5):
            queue.add(number)

    assert queue.finish() == [0, 1, 2, 3, 4]


def test_users_take_turns_however_much_one_of_them_asks_for():
    queue = Queue()

    with queue.slots.one("ann"):
        for name in ("ann 1", "ann 2", "ann 3"):
            queue.add(name, "ann")
        queue.add("bob 1", "bob")
        queue.add("bob 2", "bob")
        queue.add("cleo 1", "cleo")

    assert queue.finish() == ["ann 1", "bob 1", "cleo 1", "ann 2", "bob 2", "ann 3"]


def test_the_place_in_the_queue_counts_the_runs_before():
    queue = Queue()

    with queue.slots.one("ann"):
        alone = queue.slots.waiting("ann")
        queue.add("ann 1", "ann")
        queue.add("ann 2", "ann")
        queue.add("bob 1", "bob")
        places = [queue.slots.waiting(user) for user in ("ann", "bob", "cleo")]

    queue.finish()
    assert alone == 0
    assert places == [1, 2, 0]
    assert queue.slots.waiting("bob") == 0


def test_a_slot_is_given_back_when_its_run_fails():
    slots = Slots(1)

    with pytest.raises(KeyError), slots.one():
        raise KeyError

    with slots.one():
        assert slots._free == 0
