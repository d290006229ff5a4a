"""How a command of an administrator says that it did nothing."""


class Refused(Exception):
    """The command did nothing; the message says why and what to do, in one sentence or two."""
