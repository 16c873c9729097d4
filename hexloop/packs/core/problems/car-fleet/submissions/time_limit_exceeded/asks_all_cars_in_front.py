# Asks for each car all those in front of it whether one of them arrives no earlier.
class Solution:
    def carFleet(self, target: int, position: List[int], speed: List[int]) -> int:
        cars = sorted(zip(position, speed), reverse=True)
        fleets = 0
        for i, (start, pace) in enumerate(cars):
            fleets += all((target - p) * pace < (target - start) * s for p, s in cars[:i])
        return fleets
