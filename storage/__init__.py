"""Everything that is stored: one module per store, on floors that know only what is below them.

`engine` is the database and knows no table; `ballots` is what the booth may know; `people` are
persons, teams and messages to them; `trajectories` is what teams do. `keys` stand apart, outside
the database. Two units of work never meet: `storage.ballots.box` knows ballots and nobody,
`storage.work` knows people and no ballot, so no line of code can join a person to an answer.
"""
