# Counts falls between neighbors instead of all pairs.
class Solution:
    def sortAndCount(self, nums: List[int]) -> Tuple[List[int], int]:
        return sorted(nums), sum(a > b for a, b in zip(nums, nums[1:]))
