# Drives from every station: on a long road with its loss at the end each drive is long.
class Solution:
    def canCompleteCircuit(self, gas: List[int], cost: List[int]) -> int:
        n = len(gas)
        for start in range(n):
            tank = 0
            at = start
            for _ in range(n):
                tank += gas[at] - cost[at]
                if tank < 0:
                    break
                at = at + 1 if at + 1 < n else 0
            else:
                return start
        return -1
