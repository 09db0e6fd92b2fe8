"""Writes N posts of the size and shape of a real course note (8.4 KB), each different, seeded.

    python3 Benchmarks/generate.py FOLDER N

The folder becomes a site of Pilgi; its `content` is what Hugo is given, too. The key `years` is for
Hugo, which has no archive of its own; to Pilgi it is one of the keys that only templates read.
"""
import pathlib
import random
import sys

from vocabulary import ADVERBS, COMMANDS, ENDINGS, NOUNS, PARTICLES, PLACES, PRODUCTS

SIZE = 7_900  # sections are added until this is passed: 8.4 KB on average


def with_particle(rng, noun):
    """A noun with a particle in the form that goes with its last syllable."""
    after_vowel, after_consonant = rng.choice(PARTICLES)
    closed = (ord(noun[-1]) - 0xAC00) % 28 != 0
    return noun + (after_consonant if closed else after_vowel)


def sentence(rng):
    words = [with_particle(rng, rng.choice(NOUNS)) for _ in range(rng.randint(4, 9))]
    words.insert(rng.randint(1, len(words)), rng.choice(ADVERBS))
    return f"{' '.join(words)} {rng.choice(ENDINGS)}."


def paragraph(rng, sentences):
    return " ".join(sentence(rng) for _ in range(sentences))


def heading(rng, level):
    return f"{'#' * level} {rng.choice(NOUNS)} {rng.choice(NOUNS)} {rng.choice(PLACES)}"


def steps(rng, number):
    """Headed steps with a command block each, comments and prose between the commands."""
    blocks = [heading(rng, 2)]
    for step in range(1, 4):
        blocks.append(f"#### {step}. {rng.choice(PLACES)} {rng.choice(NOUNS)} {rng.choice(NOUNS)}")
        lines = []
        for command in rng.sample(COMMANDS, rng.randint(1, 3)):
            lines += [f"    * {rng.choice(NOUNS)} {rng.choice(NOUNS)}", f"    {command}", ""]
        blocks.append("\n".join(lines).rstrip().replace("{n}", str(number)))
    return blocks


def numbered(rng, number):
    items = [f"{i}. {rng.choice(NOUNS)} {rng.choice(NOUNS)}: {paragraph(rng, 2)}"
             for i in range(1, rng.randint(4, 6))]
    return [heading(rng, 1), "    " + paragraph(rng, 2), *items, sentence(rng)]


def bullets(rng, number):
    items = [f"- {rng.choice(NOUNS)}\n" + "\n".join(f"    - {sentence(rng)}" for _ in range(2))
             for _ in range(3)]
    return [heading(rng, 1), "\n".join(items)]


def table(rng, number):
    rows = [f"Layer{layer} | {rng.choice(NOUNS)}<br>{rng.choice(PRODUCTS)} | "
            + ", ".join([f"`{rng.choice(PRODUCTS)}`", *rng.sample(PRODUCTS, 3)])
            for layer in range(6, 0, -1)]
    return [heading(rng, 2), "\n".join(["계층 | 종류 | 설명", "---- | ---- | ----", *rows])]


def example(rng, number):
    nodes = [f"    Worker node{n} - {', '.join(rng.sample(PRODUCTS, 2))}" for n in (1, 2)]
    lines = [f"    EX)1. {sentence(rng)}", *nodes, "", f"    EX)2. {sentence(rng)}", *nodes]
    return [heading(rng, 2), "\n".join(lines)]


def manifest(rng, number):
    return [
        heading(rng, 3),
        f"**{rng.choice(NOUNS)}(web{number})**은 {sentence(rng)}",
        f"```yaml\napiVersion: v1\nkind: Pod\nmetadata:\n  name: web{number}\nspec:\n  containers:\n"
        f"  - name: web\n    image: nginx:1.{rng.randint(14, 27)}\n    ports:\n"
        f"    - containerPort: {rng.randint(8000, 9000)}\n```"]


def links(rng, number):
    earlier = f"/posts/note-{number // 2:05}/"
    product = rng.choice(PRODUCTS)
    return [
        f"# [{product}](https://example.org/{number}/{rng.randint(1, 99)})",
        f"- [{rng.choice(NOUNS)} {rng.choice(NOUNS)}]({earlier}): {sentence(rng)}\n- {sentence(rng)}",
        f"> 출처: https://example.org/notes/{number}"]


def body(rng, number):
    """Sections in an order of their own, until the post is as long as the real one."""
    video = f"{rng.randrange(16**11):011x}"
    blocks = [
        f'<iframe width="560" height="315"\nsrc="https://www.youtube.com/embed/{video}"\n'
        f'title="{rng.choice(NOUNS)} {number}" allowfullscreen></iframe>', "---"]
    sections = [steps, numbered, numbered, bullets, table, example, manifest, links]
    size = 600
    while size < SIZE:
        rng.shuffle(sections)
        for section in sections:
            written = [*section(rng, number), "---"]
            blocks += written
            size += sum(len(block.encode()) + 2 for block in written)
            if size >= SIZE:
                break
    return "\n\n".join(blocks) + "\n"


def post(number):
    rng = random.Random(number)
    tags = ", ".join(f"태그{tag}" for tag in sorted(rng.sample(range(60), rng.randint(1, 4))))
    year = 2010 + number % 15
    date = f"{year}-{number % 12 + 1:02}-{number % 28 + 1:02} {number % 24:02}:00:00"
    title = f"{rng.choice(NOUNS)} {rng.choice(NOUNS)} {rng.choice(PLACES)} {number}"
    return (
        f'---\ntitle:      "{title}"\nsubtitle:   "{sentence(rng)}"\n'
        f'description: "{sentence(rng)}"\ndate:       {date}\nauthor:     "필기"\n'
        f"tags: [{tags}]\ncategories: [분류{number % 12}]\nyears: ['{year}']\n---\n\n" + body(rng, number))


def main(folder, count):
    posts = folder / "content" / "posts"
    posts.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (posts / f"note-{number:05}.md").write_text(post(number), encoding="utf-8")
    (folder / "pilgi.yaml").write_text(
        "title: 벤치마크\nbase-url: https://example.com\npaginate: 10\ncheck: false\n", encoding="utf-8")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), int(sys.argv[2]))
