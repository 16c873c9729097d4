# Never asks at the end whether the last rows are long enough.
class Solution:
    def isNStraightHand(self, hand: List[int], groupSize: int) -> bool:
        began = deque()
        opened = 0
        count = Counter(hand)
        for x in sorted(count):
            if opened and x != before + 1 or opened > count[x]:
                return False
            began.append(count[x] - opened)
            opened = count[x]
            before = x
            if len(began) == groupSize:
                opened -= began.popleft()
        return True
