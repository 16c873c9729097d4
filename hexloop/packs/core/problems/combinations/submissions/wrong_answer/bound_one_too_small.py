# Stops at n - missing: the teams that need the last possible number are lost.
class Solution:
    def combine(self, n: int, k: int) -> List[List[int]]:
        found, team = [], []

        def extend(first):
            missing = k - len(team)
            if missing == 0:
                found.append(team[:])
                return
            for number in range(first, n - missing + 1):
                team.append(number)
                extend(number + 1)
                team.pop()

        extend(1)
        return found
