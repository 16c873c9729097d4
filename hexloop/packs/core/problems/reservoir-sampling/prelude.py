class Stream:
    """Items one after the other. It can be read once and has no length."""

    def __init__(self, items):
        self.__left = iter(items)
        self.__read = False

    def __iter__(self):
        if self.__read:
            raise RuntimeError("the stream can be read only once")
        self.__read = True
        return self.__left
