class Solution:
    def plusOne(self, digits: List[int]) -> List[int]:
        if not digits:
            return [1]
        *head, last = digits
        return head + [last + 1] if last < 9 else self.plusOne(head) + [0]
