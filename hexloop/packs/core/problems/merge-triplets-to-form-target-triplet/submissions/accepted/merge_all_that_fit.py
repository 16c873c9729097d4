class Solution:
    def mergeTriplets(self, triplets: List[List[int]], target: List[int]) -> bool:
        merged = [0, 0, 0]
        for triplet in triplets:
            if all(have <= want for have, want in zip(triplet, target)):
                merged = [max(pair) for pair in zip(merged, triplet)]
        return merged == target
