class Solution(object):
    def maxArea(self, height):
        """
        :type height: List[int]
        :rtype: int
        """
        l, r, best = 0, len(height) - 1, 0
        while l < r:
            level = min(height[l], height[r])
            best = max(best, level * (r - l))
            while l < r and height[l] <= level:
                l += 1
            while l < r and height[r] <= level:
                r -= 1
        return best
