# Takes every even total for one that can be halved.
class Solution:
    def canPartition(self, nums: List[int]) -> bool:
        return len(nums) > 1 and sum(nums) % 2 == 0 and 2 * max(nums) <= sum(nums)
