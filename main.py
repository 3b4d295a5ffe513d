"""Starts the program: the window, or a task on the command line."""

from datalek_gui.start import main

if __name__ == "__main__":
    raise SystemExit(main())
