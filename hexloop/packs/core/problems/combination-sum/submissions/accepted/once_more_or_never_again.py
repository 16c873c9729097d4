class Solution:
    def combinationSum(self, candidates: List[int], target: int) -> List[List[int]]:
        found = []

        def decide(at, left, chosen):
            if left == 0:
                found.append(chosen)
            elif left > 0 and at < len(candidates):
                decide(at, left - candidates[at], chosen + [candidates[at]])
                decide(at + 1, left, chosen)

        decide(0, target, [])
        return found
