# i > 0 where i > start is meant: no way holds a value twice.
class Solution:
    def combinationSum2(self, candidates: List[int], target: int) -> List[List[int]]:
        coins = sorted(candidates)
        found, chosen = [], []

        def extend(start, left):
            if left == 0:
                found.append(chosen[:])
                return
            for i in range(start, len(coins)):
                if coins[i] > left:
                    break
                if i > 0 and coins[i] == coins[i - 1]:
                    continue
                chosen.append(coins[i])
                extend(i + 1, left - coins[i])
                chosen.pop()

        extend(0, target)
        return found
