# Takes the cars as they are listed and does not sort them.
class Solution:
    def carFleet(self, target: int, position: List[int], speed: List[int]) -> int:
        fleets, latest = 0, 0
        for start, pace in reversed(list(zip(position, speed))):
            hours = (target - start) / pace
            if hours > latest:
                fleets += 1
                latest = hours
        return fleets
