"""Working forms, per building block, and the code that reads them."""
