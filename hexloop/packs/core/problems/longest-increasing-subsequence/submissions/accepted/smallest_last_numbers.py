class Solution:
    def lengthOfLIS(self, nums: List[int]) -> int:
        last = []
        for x in nums:
            place = bisect_left(last, x)
            last[place : place + 1] = [x]
        return len(last)
