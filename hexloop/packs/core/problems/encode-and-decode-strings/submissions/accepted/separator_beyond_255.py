class Codec:
    def encode(self, strs):
        """
        :type strs: List[str]
        :rtype: str
        """
        return chr(257).join(strs)

    def decode(self, s):
        """
        :type s: str
        :rtype: List[str]
        """
        return s.split(chr(257))
