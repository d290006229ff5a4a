"""What a typed sentence means: sentence vectors, and a classifier fitted on examples.

Nothing of a text is kept, logged or measured here (anonymity.md §1).
"""

import os

# Read when numpy is loaded, which nothing of the product does before: on one sentence more threads
# only wait for each other, and each has buffers of its own.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
