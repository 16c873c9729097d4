class Solution:
    def findTargetSumWays(self, nums: List[int], target: int) -> int:
        ways = {0: 1}
        for x in nums:
            after = defaultdict(int)
            for balance, count in ways.items():
                after[balance + x] += count
                after[balance - x] += count
            ways = after
        return ways.get(target, 0)
