class Solution:
    def combine(self, n: int, k: int) -> List[List[int]]:
        found, team = [], []

        def extend(first):
            missing = k - len(team)
            if missing == 0:
                found.append(team[:])
                return
            for number in range(first, n - missing + 2):
                team.append(number)
                extend(number + 1)
                team.pop()

        extend(1)
        return found
