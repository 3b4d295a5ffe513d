"""python -m datalek_gui: the same as main.py."""

from datalek_gui.start import main

if __name__ == "__main__":
    raise SystemExit(main())
