"""Waves from the first grant to the announcement: who asks what, who decides, and who hears it.

What works a proposal out is `use_cases/wave_solver/`.
"""
