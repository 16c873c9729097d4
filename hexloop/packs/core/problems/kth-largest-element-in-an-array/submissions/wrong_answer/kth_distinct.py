# Removes duplicates first: equal numbers share a place.
class Solution:
    def findKthLargest(self, nums: List[int], k: int) -> int:
        ranked = sorted(set(nums), reverse=True)
        return ranked[min(k, len(ranked)) - 1]
