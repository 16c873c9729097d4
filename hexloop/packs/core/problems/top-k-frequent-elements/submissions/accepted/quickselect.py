import random
from collections import Counter


class Solution:
    def topKFrequent(self, nums: List[int], k: int) -> List[int]:
        freq = Counter(nums)
        values = list(freq)
        lo, hi = 0, len(values) - 1
        while lo < hi:
            pivot = freq[values[random.randint(lo, hi)]]
            above, i, below = lo, lo, hi
            while i <= below:
                c = freq[values[i]]
                if c > pivot:
                    values[above], values[i] = values[i], values[above]
                    above += 1
                    i += 1
                elif c < pivot:
                    values[below], values[i] = values[i], values[below]
                    below -= 1
                else:
                    i += 1
            if k <= above:
                hi = above - 1
            elif k > below + 1:
                lo = below + 1
            else:
                break
        return values[:k]
