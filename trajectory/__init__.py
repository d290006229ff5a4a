"""The domain: phases, roles, planning, instruments and the rules of anonymity.

Standard library only. Time, holidays and randomness come in as values.
"""
