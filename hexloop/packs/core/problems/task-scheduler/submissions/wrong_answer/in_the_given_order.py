# Fires the pieces in the order of the list and waits wherever the next one is not ready.
class Solution:
    def leastInterval(self, tasks: List[str], n: int) -> int:
        hour, ready = 0, {}
        for kind in tasks:
            hour = max(hour, ready.get(kind, 0)) + 1
            ready[kind] = hour + n
        return hour
