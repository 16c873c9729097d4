# Merges into the first triplet whatever does not overshoot, and never leaves that one out.
class Solution:
    def mergeTriplets(self, triplets: List[List[int]], target: List[int]) -> bool:
        made = triplets[0]
        for t in triplets[1:]:
            new = [max(p) for p in zip(made, t)]
            if all(x <= y for x, y in zip(new, target)):
                made = new
        return made == target
