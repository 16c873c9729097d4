# Asks only whether the tiles fill whole rows and no number has more copies than there are rows.
class Solution:
    def isNStraightHand(self, hand: List[int], groupSize: int) -> bool:
        rows, rest = divmod(len(hand), groupSize)
        return rest == 0 and max(Counter(hand).values()) <= rows
