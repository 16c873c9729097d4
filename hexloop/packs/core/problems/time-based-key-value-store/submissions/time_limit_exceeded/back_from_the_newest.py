# Walks back from the newest record, which is far for questions about the distant past.
class TimeMap:
    def __init__(self):
        self.store = defaultdict(list)

    def set(self, key: str, value: str, timestamp: int) -> None:
        self.store[key].append((timestamp, value))

    def get(self, key: str, timestamp: int) -> str:
        for time, value in reversed(self.store[key]):
            if time <= timestamp:
                return value
        return ""
