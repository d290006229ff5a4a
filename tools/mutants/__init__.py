"""Does a test notice? The rules that matter are broken one at a time, and their tests are run.

A broken rule is a mutant: one small change of one expression or statement (`operators`). It is
written into a scratch copy of the repository, never into the working tree, and the tests of its
room (`rooms`) run there until the first fails (`trials`). A mutant that no test notices survives:
a test is missing, a line is not needed, or the mutant means the same (`equivalent.yaml`).
"""
