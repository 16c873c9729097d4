class Solution:
    def longestIncreasingPath(self, matrix: List[List[int]]) -> int:
        height = {(i, j): h for i, row in enumerate(matrix) for j, h in enumerate(row)}

        def nearby(i, j):
            return [at for at in ((i + 1, j), (i - 1, j), (i, j + 1), (i, j - 1)) if at in height]

        higher = {at: sum(height[b] > height[at] for b in nearby(*at)) for at in height}
        layer = [at for at in height if higher[at] == 0]
        layers = 0
        while layer:
            layers += 1
            below = []
            for at in layer:
                for b in nearby(*at):
                    if height[b] < height[at]:
                        higher[b] -= 1
                        if higher[b] == 0:
                            below.append(b)
            layer = below
        return layers
