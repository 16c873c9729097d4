# Keeps every row of 2n brackets that closes nothing in vain, also those that leave some open.
class Solution:
    def generateParenthesis(self, n: int) -> List[str]:
        begun = [("", 0)]
        for _ in range(2 * n):
            begun = [
                (row + bracket, depth + step)
                for row, depth in begun
                for bracket, step in (("(", 1), (")", -1))
                if depth + step >= 0
            ]
        return [row for row, _ in begun]
