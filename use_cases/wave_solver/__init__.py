"""Making a proposal for a wave: asked here, worked out in a process of its own.

`asking.propose` is the one function that others call. Everything else runs in the child process
(`python -m use_cases.wave_solver`), so that no conversation waits for it.
"""
