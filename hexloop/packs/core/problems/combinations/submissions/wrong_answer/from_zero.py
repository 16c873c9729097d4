# Numbers the members from 0 to n - 1.
class Solution:
    def combine(self, n: int, k: int) -> List[List[int]]:
        return [list(team) for team in combinations(range(n), k)]
