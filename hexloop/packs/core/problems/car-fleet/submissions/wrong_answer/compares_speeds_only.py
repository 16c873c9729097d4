# Takes a faster car for one that catches up, however far away it is.
class Solution:
    def carFleet(self, target: int, position: List[int], speed: List[int]) -> int:
        fleets, slowest = 0, float("inf")
        for _, pace in sorted(zip(position, speed), reverse=True):
            if pace <= slowest:
                fleets += 1
                slowest = pace
        return fleets
