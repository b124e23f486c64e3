"""dead_links.py FOLDER: follows every relative link of every page below it, as a browser would, and counts them; exits 1 where one
leads nowhere."""

import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit


class Page(HTMLParser):
    def __init__(self, path):
        super().__init__()
        self.links = []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        self.links += [value for name, value in attributes if name in ("href", "src")]


pages = sorted(Path(sys.argv[1]).rglob("*.html"))
count, dead = 0, []
for page in pages:
    for link in Page(page).links:
        parts = urlsplit(link)
        if parts.scheme:
            continue
        count += 1
        if not (page.parent / unquote(parts.path)).is_file():
            dead.append(f"{page}: {link}")
print(f"{len(pages)}页，{count}个链接，{len(dead)}个到不了")
print("\n".join(dead), end="\n" if dead else "")
sys.exit(1 if dead else 0)
