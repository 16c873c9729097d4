class CountSquares:
    def __init__(self):
        self.stakes = []
        self.at = Counter()

    def add(self, point: List[int]) -> None:
        self.stakes.append(tuple(point))
        self.at[tuple(point)] += 1

    def count(self, point: List[int]) -> int:
        x, y = point
        ways = 0
        for u, v in self.stakes:
            if abs(u - x) == abs(v - y) > 0:
                ways += self.at[x, v] * self.at[u, y]
        return ways
