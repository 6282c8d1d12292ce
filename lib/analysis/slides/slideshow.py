"""A deck as it is shown: its slides between an opening and a closing with the sources."""

from collections import Counter
from collections.abc import Iterable

from lib.analysis.slides.slide import Shown
from lib.analysis.slides.views import views
from lib.analysis.wording import counted
from lib.corpus.collection import Collection
from lib.corpus.deck import Deck
from lib.corpus.essay import Essay

_FEW_TEXTS, _MOST_CITED = 3, 8


def shown(deck: Deck, collection: Collection) -> tuple[Shown, ...]:
    """Return the slides of a deck ready to show, between an opening with its title and a closing with its sources."""
    slides = [part for slide in deck.slide for part in views(slide, collection)]
    texts = texts_of(slides, collection)
    often = Counter(name for one in slides for name in one.texts)
    credits = [collection.essay_by_id[name].credit for name, _ in often.most_common()]
    whose = ", ".join(credits) if len(credits) <= _FEW_TEXTS else counted(len(credits), "text")
    opening = Shown(None, collection.head.title, deck.title, "", lead=whose)
    chosen = f"{counted(len(deck.slide), 'slide')} from {len(texts)} of {counted(len(collection.essays), 'text')}"
    cited = tuple(essay.id for essay in texts)
    closings = (
        Shown(None, collection.head.title, "Sources, and how to cite them", "", caption=chosen, cited=some)
        for some in (cited[start : start + _MOST_CITED] for start in range(0, len(cited), _MOST_CITED))
    )
    return (opening, *slides, *closings)


def texts_of(slides: Iterable[Shown], collection: Collection) -> list[Essay]:
    """Return the texts that slides draw on, in the order of the collection."""
    used = {name for one in slides for name in one.texts}
    return [collection.essay_by_id[name] for name in collection.essays.ids if name in used]
