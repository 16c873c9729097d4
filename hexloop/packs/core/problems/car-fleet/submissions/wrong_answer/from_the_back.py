# Starts with the car farthest away: who is behind does not slow anybody down.
class Solution:
    def carFleet(self, target: int, position: List[int], speed: List[int]) -> int:
        fleets, latest = 0, 0
        for start, pace in sorted(zip(position, speed)):
            hours = (target - start) / pace
            if hours > latest:
                fleets += 1
                latest = hours
        return fleets
