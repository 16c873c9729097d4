# Takes +0 and -0 for the same choice.
class Solution:
    def findTargetSumWays(self, nums: List[int], target: int) -> int:
        ways = {0: 1}
        for x in nums:
            if x == 0:
                continue
            after = defaultdict(int)
            for balance, count in ways.items():
                after[balance + x] += count
                after[balance - x] += count
            ways = after
        return ways.get(target, 0)
