# Stores the list that goes on changing: all teams are empty in the end.
class Solution:
    def combine(self, n: int, k: int) -> List[List[int]]:
        found, team = [], []

        def extend(first):
            if len(team) == k:
                found.append(team)
                return
            for number in range(first, n + 1):
                team.append(number)
                extend(number + 1)
                team.pop()

        extend(1)
        return found
