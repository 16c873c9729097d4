# Counts the closing brackets that are left, but not whether one is open.
class Solution:
    def generateParenthesis(self, n: int) -> List[str]:
        rows = []

        def write(row, opening, closing):
            if opening == closing == 0:
                rows.append(row)
            if opening:
                write(row + "(", opening - 1, closing)
            if closing:
                write(row + ")", opening, closing - 1)

        write("", n, n)
        return rows
