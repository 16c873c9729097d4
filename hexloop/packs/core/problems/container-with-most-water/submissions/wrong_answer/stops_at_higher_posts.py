# Takes posts between for obstacles: measures only up to the first post that is as high.
class Solution:
    def maxArea(self, height: List[int]) -> int:
        best = 0
        for posts in (height, height[::-1]):
            stack = []
            for i, h in enumerate(posts):
                while stack and posts[stack[-1]] <= h:
                    j = stack.pop()
                    best = max(best, (i - j) * posts[j])
                stack.append(i)
        return best
