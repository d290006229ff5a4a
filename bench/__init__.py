"""How fast and how big: `make bench` measures, prints a table and writes `reports/bench.json`.

Every figure is a ratio or a count, with the raw numbers beside it. Whoever is compared runs on the
same machine, in turn, under the same load (`bench.load`), on loopback only.
"""
