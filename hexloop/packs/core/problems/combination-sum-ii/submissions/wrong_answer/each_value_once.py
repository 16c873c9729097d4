# Makes a set of the coins: equal ones are thrown away.
class Solution:
    def combinationSum2(self, candidates: List[int], target: int) -> List[List[int]]:
        ways = [[[]]] + [[] for _ in range(target)]
        for value in set(candidates):
            for total in range(target, value - 1, -1):
                ways[total] += [way + [value] for way in ways[total - value]]
        return ways[target]
