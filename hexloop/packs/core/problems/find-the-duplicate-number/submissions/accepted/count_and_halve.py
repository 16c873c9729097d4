class Solution:
    def findDuplicate(self, nums: List[int]) -> int:
        # Among low to high lies the smallest m for which more than m tickets have a seat of at most m.
        low, high = 1, len(nums) - 1
        while low < high:
            m = (low + high) // 2
            if sum(seat <= m for seat in nums) > m:
                high = m
            else:
                low = m + 1
        return low
