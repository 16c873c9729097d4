# Each rest is worked out anew on every path that leads to it.
class Solution:
    def coinChange(self, coins: List[int], amount: int) -> int:
        def fewest(rest):
            if rest == 0:
                return 0
            best = float("inf")
            for c in coins:
                if c <= rest:
                    best = min(best, fewest(rest - c) + 1)
            return best

        answer = fewest(amount)
        return answer if answer < float("inf") else -1
