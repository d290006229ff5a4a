"""Who is in which team and in which role: enrolling, withdrawing, handing over, coming, leaving."""
