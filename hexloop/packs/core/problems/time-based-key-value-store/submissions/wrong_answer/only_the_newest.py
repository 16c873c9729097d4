# Keeps one value for each key, so the past is lost.
class TimeMap:
    def __init__(self):
        self.store = {}

    def set(self, key: str, value: str, timestamp: int) -> None:
        self.store[key] = (timestamp, value)

    def get(self, key: str, timestamp: int) -> str:
        time, value = self.store.get(key, (0, ""))
        return value if time <= timestamp else ""
