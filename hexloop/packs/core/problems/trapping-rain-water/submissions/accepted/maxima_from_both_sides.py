from itertools import accumulate


class Solution:
    def trap(self, height: List[int]) -> int:
        from_left = accumulate(height, max)
        from_right = list(accumulate(reversed(height), max))[::-1]
        return sum(min(a, b) - h for a, b, h in zip(from_left, from_right, height))
