# Returns each team in every order.
class Solution:
    def combine(self, n: int, k: int) -> List[List[int]]:
        return [list(team) for team in permutations(range(1, n + 1), k)]
