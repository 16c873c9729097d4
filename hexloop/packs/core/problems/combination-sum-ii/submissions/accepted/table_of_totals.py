class Solution:
    def combinationSum2(self, candidates: List[int], target: int) -> List[List[int]]:
        ways = [[[]]] + [[] for _ in range(target)]
        for value, count in Counter(candidates).items():
            for total in range(target, 0, -1):
                for copies in range(1, min(count, total // value) + 1):
                    ways[total] += [way + [value] * copies for way in ways[total - copies * value]]
        return ways[target]
