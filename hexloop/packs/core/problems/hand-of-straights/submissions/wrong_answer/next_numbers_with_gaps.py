# Takes the next numbers that are there, without asking whether they follow one another.
class Solution:
    def isNStraightHand(self, hand: List[int], groupSize: int) -> bool:
        if len(hand) % groupSize:
            return False
        left = Counter(hand)
        while left:
            row = sorted(left)[:groupSize]
            if len(row) < groupSize:
                return False
            for x in row:
                left[x] -= 1
                if not left[x]:
                    del left[x]
        return True
