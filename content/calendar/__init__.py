"""Free days, school holidays and special days: the tables and the code that reads them."""
