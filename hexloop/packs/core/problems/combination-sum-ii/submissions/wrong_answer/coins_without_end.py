# Goes on at i: a coin is used as often as it fits.
class Solution:
    def combinationSum2(self, candidates: List[int], target: int) -> List[List[int]]:
        coins = sorted(set(candidates))
        found, chosen = [], []

        def extend(start, left):
            if left == 0:
                found.append(chosen[:])
                return
            for i in range(start, len(coins)):
                if coins[i] > left:
                    break
                chosen.append(coins[i])
                extend(i, left - coins[i])
                chosen.pop()

        extend(0, target)
        return found
