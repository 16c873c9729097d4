# Nothing is marked as used: numbers stand in the row twice.
class Solution:
    def permute(self, nums: List[int]) -> List[List[int]]:
        return [list(row) for row in product(nums, repeat=len(nums))]
