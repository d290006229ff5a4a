"""How a command of an administrator says that it did nothing."""


class Refused(SystemExit):
    """The command did nothing; the message says why and what to do."""
