# Each coin is its own: the same way comes once for each choice among equal coins.
class Solution:
    def combinationSum2(self, candidates: List[int], target: int) -> List[List[int]]:
        found, chosen = [], []
        coins = sorted(candidates)

        def extend(start, left):
            if left == 0:
                found.append(chosen[:])
                return
            for i in range(start, len(coins)):
                if coins[i] > left:
                    break
                chosen.append(coins[i])
                extend(i + 1, left - coins[i])
                chosen.pop()

        extend(0, target)
        return found
