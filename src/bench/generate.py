#!/usr/bin/env python3
"""Makes a content folder of N works, five sections each, from the words of a content folder. Same N, same bytes."""
import pathlib
import random
import re
import shutil
import sys

SECTIONS, PARAGRAPHS, WORDS = 5, 3, 70


def main(source, target, count):
    source, works = pathlib.Path(source), pathlib.Path(target, "works")
    works.mkdir(parents=True)
    shutil.copy(source / "shelves.yaml", target)
    shelves = re.findall(r"^- slug: (\S+)", (source / "shelves.yaml").read_text("utf-8"), re.M)
    parts = [f.read_text("utf-8").split("---\n", 2) for f in sorted((source / "works").glob("*.md"))]
    texts = "\n".join(part[-1] for part in parts)
    # With their repeats: a real library has few topics, and facets name each one that hits have.
    topics = [topic for part in parts for line in re.findall(r"^topics: \[(.*)\]", part[1], re.M)
              for topic in re.findall(r'"([^"]*)"', line)]
    # Repeats are kept, so that frequent words stay frequent.
    words = re.findall(r"[^\W\d_]+", texts.lower())
    dice = random.Random(1)

    def phrase(length):
        # Runs of the real texts, so that pairs of syllables occur that belong together.
        said = []
        while len(said) < length:
            start = dice.randrange(len(words) - 6)
            said += words[start:start + dice.randint(3, 6)]
        return " ".join(said[:length]).capitalize()

    for number in range(1, count + 1):
        body = "\n\n".join(
            f"## {phrase(6)} {section}\n\n" + "\n\n".join(f"{phrase(WORDS)}." for _ in range(PARAGRAPHS))
            for section in range(1, SECTIONS + 1))
        works.joinpath(f"bench-{number:05}.md").write_text(
            f'---\nslug: bench-{number:05}\nkind: material\ntitle: "{phrase(9)} {number}"\nlanguage: vi\n'
            f'shelves: [{dice.choice(shelves)}]\ntopics: ["{dice.choice(topics)}"]\naudience: public\ncoverage: guide\n---\n{body}\n',
            encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
