# The binary search is quick, but the list of times for it is made anew at each call.
class TimeMap:
    def __init__(self):
        self.store = defaultdict(list)

    def set(self, key: str, value: str, timestamp: int) -> None:
        self.store[key].append((timestamp, value))

    def get(self, key: str, timestamp: int) -> str:
        records = self.store[key]
        count = bisect_right([time for time, _ in records], timestamp)
        return records[count - 1][1] if count else ""
