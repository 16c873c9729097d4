class Solution:
    def combinationSum2(self, candidates: List[int], target: int) -> List[List[int]]:
        counts = sorted(Counter(candidates).items())
        found = []

        def decide(at, left, chosen):
            if left == 0:
                found.append(chosen)
            elif at < len(counts):
                value, count = counts[at]
                for copies in range(min(count, left // value) + 1):
                    decide(at + 1, left - copies * value, chosen + [value] * copies)

        decide(0, target, [])
        return found
