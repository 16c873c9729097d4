# Counts different arrival times, also those of cars that are held up.
class Solution:
    def carFleet(self, target: int, position: List[int], speed: List[int]) -> int:
        return len({(target - start) / pace for start, pace in zip(position, speed)})
