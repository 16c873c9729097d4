class Solution:
    def plusOne(self, digits: List[int]) -> List[int]:
        return [int(letter) for letter in str(int("".join(map(str, digits))) + 1)]
