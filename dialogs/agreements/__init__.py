"""What a team agreed to do, and who looks after it.

`agreements` shows them, `writing` adds one, `looking_after` is for whoever has one, and `asking`
asks somebody, with the messages that ask.
"""
