# Tries every pair of stakes for the two corners beside the point.
class DetectSquares:
    def __init__(self):
        self.stakes = []
        self.at = Counter()

    def add(self, point: List[int]) -> None:
        self.stakes.append(tuple(point))
        self.at[tuple(point)] += 1

    def count(self, point: List[int]) -> int:
        x, y = point
        ways = 0
        for a, v in self.stakes:
            for u, b in self.stakes:
                if a == x and b == y and abs(u - x) == abs(v - y) > 0:
                    ways += self.at[u, v]
        return ways
