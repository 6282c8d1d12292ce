"""What words carry the texts: how often, where, beside which others, and what marks one text from the rest."""

import streamlit as st

from lib.ui.about import fault_notice
from lib.ui.markup import page_head
from lib.ui.resources import collection
from lib.ui.words.followed import context, followed, spread
from lib.ui.words.panels import PANELS
from lib.ui.words.scope import choose_scope

atlas = collection()
lede = "Which words carry a text, and where. What they mean, only the text can show."
page_head("Words", lede, atlas)
fault_notice(atlas)
scope = choose_scope(atlas, {name: panel.name for name, panel in PANELS.items()})
panel = PANELS[scope.view]
above = st.container()
if panel.follows:
    scope = followed(scope, atlas)
    spread(scope, atlas)
    context(scope, atlas)
with above:
    panel.draw(scope, atlas)
