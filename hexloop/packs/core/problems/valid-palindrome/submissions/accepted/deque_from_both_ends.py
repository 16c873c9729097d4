class Solution:
    def isPalindrome(self, s: str) -> bool:
        left = deque(c for c in s.casefold() if c.isalnum())
        while len(left) > 1:
            if left.popleft() != left.pop():
                return False
        return True
