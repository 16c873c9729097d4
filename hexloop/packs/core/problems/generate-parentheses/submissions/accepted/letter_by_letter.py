class Solution:
    def generateParenthesis(self, n: int) -> List[str]:
        # All beginnings of one length at a time, with the number of open brackets.
        begun = [("", 0)]
        for left in range(2 * n, 0, -1):
            longer = []
            for row, depth in begun:
                if depth < left:
                    longer.append((row + "(", depth + 1))
                if depth > 0:
                    longer.append((row + ")", depth - 1))
            begun = longer
        return [row for row, depth in begun if depth == 0]
