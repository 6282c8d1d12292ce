"""What a reader takes away: citations and tables as text, comparisons as workbooks."""
