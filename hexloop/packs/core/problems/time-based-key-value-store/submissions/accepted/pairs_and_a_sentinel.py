class TimeMap:
    def __init__(self):
        # "" is a record from before all times, and "~" comes after every letter and digit.
        self.store = defaultdict(lambda: [(0, "")])

    def set(self, key: str, value: str, timestamp: int) -> None:
        self.store[key].append((timestamp, value))

    def get(self, key: str, timestamp: int) -> str:
        records = self.store[key]
        return records[bisect_right(records, (timestamp, "~")) - 1][1]
