"""Law and form in plain Python: no clocks, no Qt, no SQL, no files written.

Standard library only, but for python-stdnum: the test on a burgerservicenummer, a pure function without state.
"""
