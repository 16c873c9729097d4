# Builds every order of every team and removes the doubles: 20 factorial orders at worst.
class Solution:
    def combine(self, n: int, k: int) -> List[List[int]]:
        found = set()

        def extend(team):
            if len(team) == k:
                found.add(tuple(sorted(team)))
                return
            for number in range(1, n + 1):
                if number not in team:
                    extend(team + [number])

        extend([])
        return [list(team) for team in found]
