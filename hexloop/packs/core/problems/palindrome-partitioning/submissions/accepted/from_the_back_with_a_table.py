class Solution:
    def partition(self, s: str) -> List[List[str]]:
        n = len(s)
        same = [[False] * n for _ in range(n)]
        ways = [[] for _ in range(n)] + [[[]]]
        for start in reversed(range(n)):
            for last in range(start, n):
                same[start][last] = s[start] == s[last] and (last - start < 2 or same[start + 1][last - 1])
                if same[start][last]:
                    ways[start] += [[s[start : last + 1]] + way for way in ways[last + 1]]
        return ways[0]
