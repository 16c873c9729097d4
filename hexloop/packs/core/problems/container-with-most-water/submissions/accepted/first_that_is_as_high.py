class Solution:
    def maxArea(self, height: List[int]) -> int:
        # For each post as the lower one, its best partner is the outermost that is at least as high.
        def best_to_the_left(posts):
            tops, where, best = [], [], 0
            for i, h in enumerate(posts):
                if not tops or h > tops[-1]:
                    tops.append(h)
                    where.append(i)
                best = max(best, h * (i - where[bisect_left(tops, h)]))
            return best

        return max(best_to_the_left(height), best_to_the_left(height[::-1]))
