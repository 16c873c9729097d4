# Gives the quotient the sign of the dividend and forgets that of the divisor.
class Solution:
    def evalRPN(self, tokens: List[str]) -> int:
        stack = []
        for token in tokens:
            if token in {"+", "-", "*", "/"}:
                b, a = stack.pop(), stack.pop()
                if token == "/":
                    quotient = abs(a) // max(1, abs(b))
                    stack.append(-quotient if a < 0 else quotient)
                else:
                    stack.append(a + b if token == "+" else a - b if token == "-" else a * b)
            else:
                stack.append(int(token))
        return stack[-1]
