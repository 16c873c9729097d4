class Solution(object):
    def trap(self, height):
        """
        :type height: List[int]
        :rtype: int
        """
        water, stack = 0, []
        for i, h in enumerate(height):
            while stack and height[stack[-1]] < h:
                floor = height[stack.pop()]
                if stack:
                    wall = stack[-1]
                    water += (min(height[wall], h) - floor) * (i - wall - 1)
            stack.append(i)
        return water
