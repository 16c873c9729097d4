class TimeMap:
    def __init__(self):
        self.store = {}

    def set(self, key: str, value: str, timestamp: int) -> None:
        self.store.setdefault(key, []).append((timestamp, value))

    def get(self, key: str, timestamp: int) -> str:
        records = self.store.get(key, [])
        found = ""
        low, high = 0, len(records) - 1
        while low <= high:
            mid = (low + high) // 2
            time, value = records[mid]
            if time <= timestamp:
                found = value
                low = mid + 1
            else:
                high = mid - 1
        return found
