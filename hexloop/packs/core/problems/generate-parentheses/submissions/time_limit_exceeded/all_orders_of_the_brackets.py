# Lays 2n brackets in every order, equal brackets exchanged too, and keeps what matches.
class Solution:
    def generateParenthesis(self, n: int) -> List[str]:
        def matches(row):
            depth = 0
            for bracket in row:
                depth += 1 if bracket == "(" else -1
                if depth < 0:
                    return False
            return True

        return ["".join(row) for row in set(filter(matches, permutations("()" * n)))]
