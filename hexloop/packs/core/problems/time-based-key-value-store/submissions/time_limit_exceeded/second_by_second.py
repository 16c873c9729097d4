# Counts the time down until there is a record: millions of steps for a single question.
class TimeMap:
    def __init__(self):
        self.store = defaultdict(dict)

    def set(self, key: str, value: str, timestamp: int) -> None:
        self.store[key][timestamp] = value

    def get(self, key: str, timestamp: int) -> str:
        records = self.store[key]
        while timestamp > 0:
            if timestamp in records:
                return records[timestamp]
            timestamp -= 1
        return ""
