# Keeps a set of points: several stakes at one point count once.
class DetectSquares:
    def __init__(self):
        self.stakes = set()

    def add(self, point: List[int]) -> None:
        self.stakes.add(tuple(point))

    def count(self, point: List[int]) -> int:
        x, y = point
        return sum(
            (x, v) in self.stakes and (u, y) in self.stakes
            for u, v in self.stakes
            if abs(u - x) == abs(v - y) > 0
        )
