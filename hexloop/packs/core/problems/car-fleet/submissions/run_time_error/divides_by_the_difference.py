# Asks when two neighbors meet and divides by the difference of their speeds: zero when they are equal.
class Solution:
    def carFleet(self, target: int, position: List[int], speed: List[int]) -> int:
        cars = sorted(zip(position, speed), reverse=True)
        fleets, front = 1, cars[0]
        for start, pace in cars[1:]:
            hours = (front[0] - start) / (pace - front[1])
            if hours < 0 or front[0] + hours * front[1] > target:
                fleets += 1
                front = (start, pace)
        return fleets
