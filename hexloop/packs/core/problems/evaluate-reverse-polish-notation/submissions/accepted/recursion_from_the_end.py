class Solution:
    def evalRPN(self, tokens: List[str]) -> int:
        position = len(tokens)

        def value():
            nonlocal position
            position -= 1
            token = tokens[position]
            if token == "+":
                return value() + value()
            if token == "*":
                return value() * value()
            if token == "-":
                right = value()
                return value() - right
            if token == "/":
                right = value()
                return int(value() / right)
            return int(token)

        return value()
