class Solution:
    def combinationSum(self, candidates: List[int], target: int) -> List[List[int]]:
        ways = [[[]]] + [[] for _ in range(target)]
        for value in candidates:
            for total in range(value, target + 1):
                ways[total] += [way + [value] for way in ways[total - value]]
        return ways[target]
