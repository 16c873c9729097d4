# Passes over equal coins by looking ahead without asking whether there is a next one.
class Solution:
    def combinationSum2(self, candidates: List[int], target: int) -> List[List[int]]:
        coins = sorted(candidates)
        found = []

        def decide(at, left, chosen):
            if left == 0:
                found.append(chosen)
                return
            if at == len(coins) or left < 0:
                return
            decide(at + 1, left - coins[at], chosen + [coins[at]])
            while coins[at + 1] == coins[at]:
                at += 1
            decide(at + 1, left, chosen)

        decide(0, target, [])
        return found
