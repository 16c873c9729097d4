# Hangs the banner between the two highest posts.
class Solution:
    def maxArea(self, height: List[int]) -> int:
        a, b = sorted(range(len(height)), key=lambda i: height[i])[-2:]
        return abs(a - b) * min(height[a], height[b])
