class Solution:
    def generateParenthesis(self, n: int) -> List[str]:
        def matches(row):
            depth = 0
            for bracket in row:
                depth += 1 if bracket == "(" else -1
                if depth < 0:
                    return False
            return depth == 0

        return ["".join(row) for row in product("()", repeat=2 * n) if matches(row)]
