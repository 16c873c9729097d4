# Reads the first amount as it stands and chooses signs for the others only.
class Solution:
    def findTargetSumWays(self, nums: List[int], target: int) -> int:
        ways = Counter({nums[0]: 1})
        for x in nums[1:]:
            after = Counter()
            for balance, count in ways.items():
                after[balance + x] += count
                after[balance - x] += count
            ways = after
        return ways[target]
