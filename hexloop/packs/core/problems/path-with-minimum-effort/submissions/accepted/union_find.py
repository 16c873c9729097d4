class Solution:
    def minimumEffortPath(self, heights: List[List[int]]) -> int:
        rows, columns = len(heights), len(heights[0])
        flat = [height for row in heights for height in row]
        borders = []
        for k in range(len(flat)):
            if k % columns:
                borders.append((abs(flat[k] - flat[k - 1]), k, k - 1))
            if k >= columns:
                borders.append((abs(flat[k] - flat[k - columns]), k, k - columns))
        leader = list(range(len(flat)))

        def find(k):
            while leader[k] != k:
                leader[k] = leader[leader[k]]
                k = leader[k]
            return k

        for step, k, other in sorted(borders):
            leader[find(k)] = find(other)
            if find(0) == find(len(flat) - 1):
                return step
        return 0
