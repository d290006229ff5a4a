"""Everything that is kept: one module per store, two units of work that never meet.

`storage.work` knows people, teams and plans; `storage.box` knows rounds, ballots and texts.
No module sees both, so no line of code can join a person to an answer.
"""
