"""Everything people read and everything an adviser may change, and the code that reads it.

Words stand in `.ftl` files, questions and tables in `.yaml`; `python -m content.check` names
what is wrong with them, and the program does not start on content with faults.
"""
