# Takes the record nearest in time, even if it is later.
class TimeMap:
    def __init__(self):
        self.store = defaultdict(list)

    def set(self, key: str, value: str, timestamp: int) -> None:
        self.store[key].append((timestamp, value))

    def get(self, key: str, timestamp: int) -> str:
        records = self.store[key]
        if not records or timestamp < records[0][0]:
            return ""
        return min(records, key=lambda record: abs(record[0] - timestamp))[1]
