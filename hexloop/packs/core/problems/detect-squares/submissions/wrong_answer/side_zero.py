# Takes stakes at the point itself for a square of side 0.
class DetectSquares:
    def __init__(self):
        self.at = Counter()

    def add(self, point: List[int]) -> None:
        self.at[tuple(point)] += 1

    def count(self, point: List[int]) -> int:
        x, y = point
        return sum(
            ways * self.at[x, v] * self.at[u, y]
            for (u, v), ways in list(self.at.items())
            if abs(u - x) == abs(v - y)
        )
