"""The Teams edge: the only room that speaks Bot Framework, HTTP and cron."""
