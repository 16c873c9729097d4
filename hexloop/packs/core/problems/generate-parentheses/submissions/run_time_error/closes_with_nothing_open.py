# Tests each text with a stack and pops from it although nothing is open: IndexError.
class Solution:
    def generateParenthesis(self, n: int) -> List[str]:
        def matches(row):
            stack = []
            for bracket in row:
                if bracket == "(":
                    stack.append(bracket)
                else:
                    stack.pop()
            return not stack

        return ["".join(row) for row in product("()", repeat=2 * n) if matches(row)]
