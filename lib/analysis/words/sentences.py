"""How long the sentences of a text are: how many there are of so many words, section by section.

Where a sentence ends is for sentencex to say (Wikimedia's segmenter, which knows a language's abbreviations). A word is
a run between spaces that holds a letter or digit, as in the length of a text.
"""

from collections import Counter

from sentencex import segment

from lib.sources.document import SourceText, is_word


def count_sentences(text: SourceText, language: str) -> list[tuple[str, int, int]]:
    """Return (section, words, count): how many sentences of so many words a section has, by section and length.

    Args:
        language: of the text, as in ISO 639 (“en”).
    """
    counts: Counter[tuple[str, int]] = Counter()
    for paragraph in text.paragraphs:
        for sentence in segment(language, paragraph.text):
            if words := sum(map(is_word, sentence.split())):
                counts[paragraph.section, words] += 1
    sections = list(dict.fromkeys(paragraph.section for paragraph in text.paragraphs))
    ordered = sorted(counts, key=lambda key: (sections.index(key[0]), key[1]))
    return [(section, words, counts[section, words]) for section, words in ordered]
