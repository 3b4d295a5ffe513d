"""The form as data: questions once, layouts as lists of keys, and everything that reads them."""
