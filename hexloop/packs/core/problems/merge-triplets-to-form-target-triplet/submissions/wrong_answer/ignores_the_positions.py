# Compares sorted triplets, as if the colors could change places.
class Solution:
    def mergeTriplets(self, triplets: List[List[int]], target: List[int]) -> bool:
        want = sorted(target)
        merged = [0, 0, 0]
        for triplet in map(sorted, triplets):
            if all(x <= t for x, t in zip(triplet, want)):
                merged = [max(m, x) for m, x in zip(merged, triplet)]
        return merged == want
