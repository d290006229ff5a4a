"""The local try-out: a small Bot Connector with people and a clock.

Everything a person does here reaches the bot over HTTP as it would from Teams, so nothing
of the bot is bypassed. It listens on this machine only, makes its own database and keys,
and nothing of the product imports it.
"""
