"""Who is in which team, in which role, at which hours: enrolling, changing, handing over."""
