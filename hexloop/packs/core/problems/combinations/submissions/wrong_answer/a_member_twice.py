# Goes on at the same number: a member may be in the team several times.
class Solution:
    def combine(self, n: int, k: int) -> List[List[int]]:
        return [list(team) for team in combinations_with_replacement(range(1, n + 1), k)]
