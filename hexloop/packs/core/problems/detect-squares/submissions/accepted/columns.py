class DetectSquares:
    def __init__(self):
        self.columns = defaultdict(Counter)

    def add(self, point: List[int]) -> None:
        x, y = point
        self.columns[x][y] += 1

    def count(self, point: List[int]) -> int:
        x, y = point
        ways = 0
        for v, stakes in self.columns.get(x, {}).items():
            if v != y:
                for other in (x + v - y, x - v + y):
                    column = self.columns.get(other, {})
                    ways += stakes * column.get(y, 0) * column.get(v, 0)
        return ways
