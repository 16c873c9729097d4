class Solution:
    def subsets(self, nums: List[int]) -> List[List[int]]:
        return [[number for i, number in enumerate(nums) if bits >> i & 1] for bits in range(1 << len(nums))]
