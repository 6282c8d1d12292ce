import plotly.io

from lib.ui.figures import figure
from lib.ui.finished import Finished
from lib.ui.resources import collection


def test_a_finished_figure_is_sent_as_it_was_drawn():
    for chart in collection().chart_by_id:
        drawn = figure(chart)
        finished = Finished(drawn)
        sent = plotly.io.to_json(finished, validate=False)
        assert sent == plotly.io.to_json(drawn, validate=False)
        assert sent == plotly.io.to_json(finished, validate=False), "sending changes it"


def test_a_finished_figure_is_not_copied():
    finished = Finished(figure(next(iter(collection().chart_by_id))))
    assert finished.to_dict() is finished.to_dict()
