class Solution:
    def hasDuplicate(self, nums: List[int]) -> bool:
        return any(count > 1 for count in Counter(nums).values())
