class Solution:
    def mergeTriplets(self, triplets: List[List[int]], target: List[int]) -> bool:
        x, y, z = target
        return (
            any(a == x and b <= y and c <= z for a, b, c in triplets)
            and any(a <= x and b == y and c <= z for a, b, c in triplets)
            and any(a <= x and b <= y and c == z for a, b, c in triplets)
        )
