class Solution:
    def findTargetSumWays(self, nums: List[int], target: int) -> int:
        plus, odd = divmod(sum(nums) + target, 2)
        if odd or plus < 0:
            return 0
        ways = [1] + [0] * plus
        for x in nums:
            for v in range(plus, x - 1, -1):
                ways[v] += ways[v - x]
        return ways[plus]
