# Divides with //, which rounds down: -7 // 2 is -4.
class Solution:
    def evalRPN(self, tokens: List[str]) -> int:
        stack = []
        for token in tokens:
            if token in {"+", "-", "*", "/"}:
                b, a = stack.pop(), stack.pop()
                stack.append(a + b if token == "+" else a - b if token == "-" else a * b if token == "*" else a // b)
            else:
                stack.append(int(token))
        return stack[-1]
