"""Pools: boxes whose rows are written anew in ticks, whether anything was sent or not.

A pool is a round, or what somebody can write to in a trajectory. Nothing here knows what is in a
packet: it is sealed in the page, to a key that only closing or delivering reads.
"""
