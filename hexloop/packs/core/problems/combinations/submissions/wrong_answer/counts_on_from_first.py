# Goes on at first + 1 instead of number + 1: members come twice and teams come in several orders.
class Solution:
    def combine(self, n: int, k: int) -> List[List[int]]:
        found, team = [], []

        def extend(first):
            if len(team) == k:
                found.append(team[:])
                return
            for number in range(first, n + 1):
                team.append(number)
                extend(first + 1)
                team.pop()

        extend(1)
        return found
