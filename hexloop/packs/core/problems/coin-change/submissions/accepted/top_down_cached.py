class Solution:
    def coinChange(self, coins: List[int], amount: int) -> int:
        @lru_cache(None)
        def fewest(rest):
            if rest == 0:
                return 0
            if rest < 0:
                return math.inf
            return min(fewest(rest - c) for c in coins) + 1

        answer = fewest(amount)
        return -1 if answer == math.inf else answer
