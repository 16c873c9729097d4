class Solution:
    def topKFrequent(self, nums: List[int], k: int) -> List[int]:
        # Sorts the values of the counter by themselves, not by their counts.
        freq = Counter(nums)
        return sorted(freq, reverse=True)[:k]
