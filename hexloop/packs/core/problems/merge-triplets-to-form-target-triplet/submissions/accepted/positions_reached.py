class Solution:
    def mergeTriplets(self, triplets: List[List[int]], target: List[int]) -> bool:
        reached = set()
        for a, b, c in triplets:
            if a > target[0] or b > target[1] or c > target[2]:
                continue
            for position, value in enumerate((a, b, c)):
                if value == target[position]:
                    reached.add(position)
            if len(reached) == 3:
                return True
        return False
