# Stores smaller teams as well.
class Solution:
    def combine(self, n: int, k: int) -> List[List[int]]:
        found, team = [], []

        def extend(first):
            if team:
                found.append(team[:])
            if len(team) < k:
                for number in range(first, n + 1):
                    team.append(number)
                    extend(number + 1)
                    team.pop()

        extend(1)
        return found
