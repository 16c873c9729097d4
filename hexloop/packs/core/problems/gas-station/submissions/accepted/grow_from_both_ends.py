class Solution:
    def canCompleteCircuit(self, gas: List[int], cost: List[int]) -> int:
        first = len(gas) - 1
        last = 0
        tank = gas[first] - cost[first]
        while first > last:
            if tank >= 0:
                tank += gas[last] - cost[last]
                last += 1
            else:
                first -= 1
                tank += gas[first] - cost[first]
        return first if tank >= 0 else -1
