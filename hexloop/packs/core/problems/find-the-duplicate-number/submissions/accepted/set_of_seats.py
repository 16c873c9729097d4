class Solution:
    def findDuplicate(self, nums):
        """
        :type nums: List[int]
        :rtype: int
        """
        seen = set()
        for seat in nums:
            if seat in seen:
                return seat
            seen.add(seat)
