# Multiplies two of the three counts only.
class DetectSquares:
    def __init__(self):
        self.at = Counter()

    def add(self, point: List[int]) -> None:
        self.at[tuple(point)] += 1

    def count(self, point: List[int]) -> int:
        x, y = point
        return sum(
            self.at[x, v] * self.at[u, y]
            for u, v in list(self.at)
            if abs(u - x) == abs(v - y) > 0
        )
