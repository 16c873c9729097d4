class Solution:
    def minDistance(self, word1: str, word2: str) -> int:
        m, n = len(word1), len(word2)
        layer, seen = {(0, 0)}, set()
        for cost in count():
            after = set()
            for i, j in layer:
                while i < m and j < n and word1[i] == word2[j]:
                    i, j = i + 1, j + 1
                if (i, j) == (m, n):
                    return cost
                if i <= m and j <= n and (i, j) not in seen:
                    seen.add((i, j))
                    after |= {(i + 1, j), (i, j + 1), (i + 1, j + 1)}
            layer = after
