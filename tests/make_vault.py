"""Folders of Markdown in the shapes that Obsidian writes, made up from nothing."""

import io
import zipfile
import zlib
from struct import pack

TREES = """---
title: Trees
tags: [ml, trees/boosted, "#review"]
aliases:
  - Boosted trees
created: 2024-04-23
status: half done
source: "[[Reading list]]"
related:
  - "[[ML/Bias and variance|bias]]"
  - plain words
---
# Trees

Many shallow trees, see [[Bias and variance#Noise|the noise]] and [[Boosted trees]]. ==Keep this.== #boosting/xgb

![[curve.png|300]]
![The curve again](../assets/curve%20two.png)

> [!tip]- Remember
> The learning rate trades for rounds. [[Not written yet]]

- [ ] Read [the list](<Reading list.md#Now>)
- [x] Plot it

What is a leaf? :: The end of a path ^a1b2c3

%%private thought%%Then $x_i^2$ and `[[code]]`.

```python
x = "[[not a link]]"  # %%not a comment%%
```

$$
\\sum_i [[x]]
$$

See ![[Bias and variance]] and [outside](https://example.org/a_(b)) and ![[gone.png]].
Back to [[#Trees|the top]].
"""
BIAS = """Too simple, too supple. ^core

## Noise

It stays. Another link to [[Trees#^a1b2c3]].
"""
LIST = "## Now\n\n| page | why |\n| --- | --- |\n| [[Trees\\|the trees]] | first |\n\nFile: [[deck.pdf#page=3]].\n"


def png(width=4, height=3):
    """A picture of one colour."""

    def chunk(kind, data):
        return pack(">I", len(data)) + kind + data + pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + b"\x22\x66\xaa" * width for _ in range(height))
    head = pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def vault(root="Vault"):
    """The files of a folder, by name."""
    before = f"{root}/" if root else ""
    files = {
        "ML/Trees and forests.md": TREES.encode(),
        "ML/Bias and variance.md": BIAS.encode(),
        "ML/Reading list.md": LIST.encode(),
        "Daily/2024-04-23.md": b"Today: [[Trees and forests]].\n",
        "Daily/Trees.md": b"Another page with a title that is taken.\n",
        "Templates/Daily.md": b"{{date}}\n\n## Learned\n",
        "Templates/Binary search.md": b"```python\nlo, hi = 0, n\n```\n",
        "assets/curve.png": png(),
        "assets/curve two.png": png(5, 5),
        "assets/unused.png": png(6, 6),
        "deck.pdf": b"%PDF-1.4\n%%EOF\n",
        "Board.canvas": b"{}",
        "Drawing.excalidraw.md": b"---\nexcalidraw-plugin: parsed\n---\n",
        ".obsidian/app.json": b"{}",
        ".obsidian/templates.json": b'{"folder": "Scaffolds"}',
        "Scaffolds/Paper.md": b"# Paper\n",
        ".trash/Old.md": b"gone\n",
        ".git/HEAD": b"ref: refs/heads/main\n",
        ".DS_Store": b"\0\0",
    }
    return {f"{before}{name}": data for name, data in files.items()}


def zipped(files):
    """Files as the bytes of a zip file."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return packed.getvalue()
