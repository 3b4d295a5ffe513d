"""Keys of the two particulars that are typed like answers but kept in the dossier itself."""

TITEL, ZAAKNUMMER = "dossier.titel", "dossier.zaaknummer"
