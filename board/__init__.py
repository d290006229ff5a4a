"""The board: pages for whoever leads a programme, in a tab of Teams or in a browser.

It shows steps, days and typed words. It never imports what knows answers: not a byte of it differs
when ballots differ (programme.md, "Figures").
"""
