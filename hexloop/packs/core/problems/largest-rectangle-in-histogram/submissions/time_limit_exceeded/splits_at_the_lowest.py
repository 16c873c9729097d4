# Splits at the lowest plank and searches both parts: in a rising wall one part is always empty.
class Solution:
    def largestRectangleArea(self, heights: List[int]) -> int:
        best, parts = 0, [(0, len(heights))]
        while parts:
            first, end = parts.pop()
            if first == end:
                continue
            lowest = min(range(first, end), key=heights.__getitem__)
            best = max(best, heights[lowest] * (end - first))
            parts += [(first, lowest), (lowest + 1, end)]
        return best
