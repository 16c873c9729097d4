class Solution:
    def carFleet(self, target: int, position: List[int], speed: List[int]) -> int:
        at = dict(zip(position, speed))
        far = min(position)
        fleets = latest = 0
        for mile in range(target - 1, far - 1, -1):
            if mile in at and (target - mile) / at[mile] > latest:
                latest = (target - mile) / at[mile]
                fleets += 1
        return fleets
