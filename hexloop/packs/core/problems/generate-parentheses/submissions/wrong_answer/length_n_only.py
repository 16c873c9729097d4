# Takes n for the number of brackets, not of pairs.
class Solution:
    def generateParenthesis(self, n: int) -> List[str]:
        rows = []

        def write(row, depth):
            if len(row) == n:
                if depth == 0:
                    rows.append(row)
                return
            write(row + "(", depth + 1)
            if depth:
                write(row + ")", depth - 1)

        write("", 0)
        return rows
