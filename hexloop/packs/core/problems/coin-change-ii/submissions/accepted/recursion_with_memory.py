class Solution:
    def change(self, amount: int, coins: List[int]) -> int:
        @cache
        def ways(rest, kinds):
            if rest == 0:
                return 1
            if kinds == 0:
                return 0
            total = ways(rest, kinds - 1)
            if coins[kinds - 1] <= rest:
                total += ways(rest - coins[kinds - 1], kinds)
            return total

        return ways(amount, len(coins))
