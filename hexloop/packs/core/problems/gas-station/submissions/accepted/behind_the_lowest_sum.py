class Solution:
    def canCompleteCircuit(self, gas: List[int], cost: List[int]) -> int:
        tank = lowest = start = 0
        for station, (filled, burned) in enumerate(zip(gas, cost)):
            tank += filled - burned
            if tank < lowest:
                lowest, start = tank, station + 1
        return start if tank >= 0 else -1
