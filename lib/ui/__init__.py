"""What pages are made of: the only part of the library that imports Streamlit."""
