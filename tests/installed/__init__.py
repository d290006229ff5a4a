"""The product as an administrator gets it: installed from a wheel, and started for real."""
