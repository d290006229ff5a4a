"""The Teams edge, over real HTTP."""
