# Leaves numbers as text: the first quotient of two texts fails.
class Solution:
    def evalRPN(self, tokens: List[str]) -> int:
        stack = []
        for token in tokens:
            if token in {"+", "-", "*", "/"}:
                b, a = stack.pop(), stack.pop()
                stack.append(a + b if token == "+" else a - b if token == "-" else a * b if token == "*" else int(a / b))
            else:
                stack.append(token)
        return int(stack[-1])
