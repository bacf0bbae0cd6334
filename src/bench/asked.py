"""What is searched for: words of the corpus that nearly every section has, words that few have, words of titles."""
import collections
import random
import re
import unicodedata

# Two to four of the syllables that stand in most sections.
COMMON = ["chi bộ", "đảng viên", "văn bản", "của ban", "không có", "một người", "quy định số", "của chi bộ", "của đảng viên",
          "có quy định số", "văn bản của đảng", "việc của chi bộ"]
MOST_OF_A_RARE_WORD, MOST_OF_ITS_NEIGHBOUR = 0.01, 0.05


def sections(content):
    """Slug, title, heading and text of each section of generated works, in their order."""
    for file in sorted((content / "works").glob("*.md")):
        _, front, body = file.read_text("utf-8").split("---\n", 2)
        title = re.search(r'^title: "(.*)"', front, re.M).group(1)
        for section in re.split(r"^## ", body, flags=re.M)[1:]:
            heading, text = section.split("\n", 1)
            yield file.stem, title, heading, text.strip()


def syllables(text):
    return re.findall(r"[^\W\d_]+", text.lower())


def folded(text):
    marked = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(c for c in marked if not unicodedata.combining(c))


def kinds(known):
    """For each kind of words a list to be asked in turn, each with its accents and without."""
    dice, count = random.Random(1), len(COMMON)
    having = collections.Counter(w for *_, text in known for w in set(syllables(folded(text))))
    rare = set()
    for *_, text in known:
        for paragraph in text.split("\n\n"):
            words = syllables(paragraph)
            for pair in zip(words, words[1:]):
                shares = sorted(having[folded(word)] / len(known) for word in pair)
                if shares[0] <= MOST_OF_A_RARE_WORD and shares[1] <= MOST_OF_ITS_NEIGHBOUR:
                    rare.add(" ".join(pair))
    titles = sorted({title for _, title, *_ in known})
    chosen = {"common words": COMMON, "rare words": dice.sample(sorted(rare), count),
              "words of titles": [" ".join(syllables(t)[at:at + 3]) for t in dice.sample(titles, count)
                                  for at in [dice.randrange(5)]]}
    return {kind: [w for words in each for w in (words, folded(words))] for kind, each in chosen.items()}


def beginnings(texts):
    """As somebody has typed them so far: two thirds of each."""
    return [text[:max(2, len(text) * 2 // 3)].rstrip() for text in texts]
