class Solution:
    def largestRectangleArea(self, heights: List[int]) -> int:
        best = 0
        open_bars = []
        for i, height in enumerate(heights):
            start = i
            while open_bars and open_bars[-1][1] > height:
                start, higher = open_bars.pop()
                best = max(best, higher * (i - start))
            open_bars.append((start, height))
        for start, height in open_bars:
            best = max(best, height * (len(heights) - start))
        return best
