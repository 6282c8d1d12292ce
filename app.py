"""The served application: `streamlit run app.py`."""

import streamlit as st

from lib.ui.serving import MIDDLEWARE, ROUTES, warm

app = st.App("pages/frame.py", lifespan=warm, middleware=MIDDLEWARE, routes=ROUTES)
