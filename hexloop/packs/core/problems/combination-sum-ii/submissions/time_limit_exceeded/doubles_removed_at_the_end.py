# Tries every choice among equal coins and removes the doubles with a set.
class Solution:
    def combinationSum2(self, candidates: List[int], target: int) -> List[List[int]]:
        coins = sorted(candidates)
        found = set()

        def extend(start, left, chosen):
            if left == 0:
                found.add(chosen)
                return
            for i in range(start, len(coins)):
                if coins[i] > left:
                    break
                extend(i + 1, left - coins[i], chosen + (coins[i],))

        extend(0, target, ())
        return [list(chosen) for chosen in found]
