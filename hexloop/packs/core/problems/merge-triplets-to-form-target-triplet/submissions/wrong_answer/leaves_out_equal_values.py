# Throws away triplets that reach a target value, though only those above it are useless.
class Solution:
    def mergeTriplets(self, triplets: List[List[int]], target: List[int]) -> bool:
        if target in triplets:
            return True
        merged = [0, 0, 0]
        for triplet in triplets:
            if all(x < t for x, t in zip(triplet, target)):
                merged = [max(pair) for pair in zip(merged, triplet)]
        return merged == target
