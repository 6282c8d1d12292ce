"""Pull quotes: sentences of a text printed a second time, large, in the midst of it."""

from collections.abc import Sequence

from lib.sources.blocks import Block, merged

MIN_WORDS = 8  # shorter blocks repeat words of the text by chance, as a caption or a broken line may
MAX_BLOCKS = 6  # a pull quote set in wide lines may fall into this many blocks


def split_pull_quotes(blocks: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    """Part blocks into the running text and the pull quotes, each made one block.

    Repeated sentences go first: once they are out of the way, what else cuts a sentence in two stands clear. One quote may interrupt
    the passage that another repeats, so each search is taken up again until nothing more is found.
    """
    running = list(blocks)
    quotes: list[Block] = []
    for find in (_first_repetition, _first_interruption):
        while found := find(running):
            start, end = found
            quotes.append(merged(running[start:end]))
            del running[start:end]
    return running, sorted(quotes, key=lambda quote: quote.lines[0].number)


def _first_repetition(blocks: Sequence[Block]) -> tuple[int, int] | None:
    """The longest run of whole sentences from the first place where one stands elsewhere too, within more text."""
    written = [block.letters for block in blocks]
    for start, end in _sentence_runs(blocks, longest_first=True):
        quote = "".join(written[start:end])
        if _word_count(blocks, start, end) >= MIN_WORDS and _is_within(quote, [*written[:start], *written[end:]]):
            return start, end
    return None


def _is_within(quote: str, rest: Sequence[str]) -> bool:
    """Whether the letters stand in the rest; a block that is just the same is no larger text to quote from."""
    return quote not in rest and quote in "".join(rest)


def _first_interruption(blocks: Sequence[Block]) -> tuple[int, int] | None:
    """The shortest run of whole sentences that stands between the two halves of another. A quotation may do so in its own right."""
    for start, end in _sentence_runs(blocks, longest_first=False):
        if 0 < start and end < len(blocks) and not blocks[start].begins_quotation:
            before, after = blocks[start - 1], blocks[end]
            if not before.ends_sentence and after.begins_lower and before.section == after.section:
                return start, end
    return None


def _sentence_runs(blocks: Sequence[Block], *, longest_first: bool) -> list[tuple[int, int]]:
    """Runs of neighbouring blocks that begin and end as sentences do."""
    runs = []
    for start, first in enumerate(blocks):
        ends = range(start + 1, min(len(blocks), start + MAX_BLOCKS) + 1)
        if not first.begins_lower:
            whole = [(start, end) for end in ends if blocks[end - 1].ends_sentence]
            runs += whole[::-1] if longest_first else whole
    return runs


def _word_count(blocks: Sequence[Block], start: int, end: int) -> int:
    return sum(block.words for block in blocks[start:end])
