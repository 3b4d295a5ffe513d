"""Paper: domain objects in, bytes of a PDF/A-2a + PDF/UA-1 out. The only room with ReportLab and pikepdf."""
