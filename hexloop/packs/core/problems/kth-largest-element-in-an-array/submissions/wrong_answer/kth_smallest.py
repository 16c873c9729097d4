# Counts the places from the smallest.
class Solution:
    def findKthLargest(self, nums: List[int], k: int) -> int:
        return heapq.nsmallest(k, nums)[-1]
