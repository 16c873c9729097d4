# Binds a sorted copy to the local name.
class Solution:
    def sortColors(self, nums: List[int]) -> None:
        nums = sorted(nums)
