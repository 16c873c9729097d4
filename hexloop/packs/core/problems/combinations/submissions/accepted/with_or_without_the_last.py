class Solution:
    def combine(self, n: int, k: int) -> List[List[int]]:
        if k == 0:
            return [[]]
        if k == n:
            return [list(range(1, n + 1))]
        return self.combine(n - 1, k) + [team + [n] for team in self.combine(n - 1, k - 1)]
