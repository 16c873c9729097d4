# Takes the box that began last before the query, and gives up when it does not reach.
class Solution:
    def minInterval(self, intervals: List[List[int]], queries: List[int]) -> List[int]:
        boxes = sorted(intervals, key=lambda box: (box[0], -box[1]))
        lefts = [left for left, _ in boxes]
        sizes = []
        for q in queries:
            i = bisect_right(lefts, q) - 1
            sizes.append(boxes[i][1] - boxes[i][0] + 1 if i >= 0 and boxes[i][1] >= q else -1)
        return sizes
