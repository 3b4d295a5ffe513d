"""Letters as data: paragraphs with conditions and checked placeholders."""
