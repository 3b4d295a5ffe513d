"""What a user can do, one class per subject. No Qt, no SQL; paper is made by `export`."""
