class Solution:
    def topKFrequent(self, nums: List[int], k: int) -> List[int]:
        # Counts each distinct value by reading the whole list again.
        return sorted(set(nums), key=lambda value: nums.count(value), reverse=True)[:k]
