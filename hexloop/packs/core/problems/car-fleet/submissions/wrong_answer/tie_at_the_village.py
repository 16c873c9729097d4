# Counts cars that meet exactly at the village as two fleets.
class Solution:
    def carFleet(self, target: int, position: List[int], speed: List[int]) -> int:
        fleets, latest = 0, 0
        for start, pace in sorted(zip(position, speed), reverse=True):
            hours = (target - start) / pace
            if hours >= latest:
                fleets += 1
                latest = hours
        return fleets
