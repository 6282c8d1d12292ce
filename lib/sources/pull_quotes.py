"""Pull quotes: sentences of a text printed a second time, large, in the midst of it."""

from collections.abc import Sequence

from lib.sources.blocks import Block, merged

MIN_WORDS = 8  # shorter blocks repeat words of the text by chance
MAX_BLOCKS = 6  # set in uneven lines, one pull quote may fall into this many blocks


def split_pull_quotes(blocks: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    """Part blocks into the running text and the pull quotes, each made one block.

    Repeated sentences go first: once they are out of the way, whatever else cuts a sentence in two stands clear. One
    quote may cut the passage that another repeats, so each search goes on until nothing more is found.
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
    """Find the first run of whole sentences, the longest from its place, whose words stand in more text elsewhere."""
    written = [block.letters for block in blocks]
    for start, end in _sentence_runs(blocks, longest_first=True):
        enough = sum(block.words for block in blocks[start:end]) >= MIN_WORDS
        if enough and _stands_within("".join(written[start:end]), [*written[:start], *written[end:]]):
            return start, end
    return None


def _stands_within(quote: str, rest: Sequence[str]) -> bool:
    """Whether letters stand among the rest; a block of just these letters is no larger text to quote from."""
    return quote not in rest and quote in "".join(rest)


def _first_interruption(blocks: Sequence[Block]) -> tuple[int, int] | None:
    """Find the first run of whole sentences, the shortest from its place, that stands between two halves of another.

    A quotation may stand so in its own right.
    """
    for start, end in _sentence_runs(blocks, longest_first=False):
        if start == 0 or end == len(blocks) or blocks[start].begins_quotation:
            continue
        before, after = blocks[start - 1], blocks[end]
        if before.section == after.section and not before.ends_sentence and after.begins_lower:
            return start, end
    return None


def _sentence_runs(blocks: Sequence[Block], *, longest_first: bool) -> list[tuple[int, int]]:
    """List the runs (start, end) of neighbouring blocks that begin and end as sentences do."""
    runs: list[tuple[int, int]] = []
    for start, first in enumerate(blocks):
        ends = range(start + 1, min(len(blocks), start + MAX_BLOCKS) + 1)
        whole = [(start, end) for end in ends if blocks[end - 1].ends_sentence and not first.begins_lower]
        runs += whole[::-1] if longest_first else whole
    return runs
