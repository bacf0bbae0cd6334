"""Crawls the Atom catalogue with feedparser (Debian: python3-feedparser) to its last page and opens every acquisition link.

python3 crawl.py http://localhost:8080 [user:app-password]
"""
import base64
import io
import sys
import urllib.parse
import urllib.request
import zipfile

import feedparser

base, credentials = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None
headers = {"Authorization": "Basic " + base64.b64encode(credentials.encode()).decode()} if credentials else {}
faults, files, books, feeds = [], {}, set(), 0


def get(address):
    with urllib.request.urlopen(urllib.request.Request(address, headers=headers), timeout=60) as answer:
        return answer.read(), answer.headers["Content-Type"]


queue = [base + ("/opds/v1.2/members" if credentials else "/opds/v1.2")]
seen = set(queue)
while queue:
    address = queue.pop(0)
    text, kind = get(address)
    feed = feedparser.parse(text)
    feeds += 1
    if feed.bozo or not feed.feed.get("title") or not feed.feed.get("updated_parsed") or not feed.feed.get("id"):
        faults.append(f"{address}: {feed.get('bozo_exception', 'title, id or updated is missing')}")
    onward = [link for link in feed.feed.get("links", []) if link.rel == "next"]
    for entry in feed.entries:
        if not entry.get("id") or not entry.get("title") or not entry.get("updated_parsed"):
            faults.append(f"{address}: an entry without id, title or updated")
        acquired = [link for link in entry.links if link.rel.startswith("http://opds-spec.org/acquisition")]
        for link in acquired:
            books.add(entry.id)
            file = urllib.parse.urljoin(address, link.href)
            if file not in files:
                content, is_kind = get(file)
                files[file] = len(content)
                archive = zipfile.ZipFile(io.BytesIO(content))
                if archive.testzip() or archive.read("mimetype") != link.type.encode() or is_kind != link.type:
                    faults.append(f"{file}: no {link.type}")
        if not acquired:
            onward += [link for link in entry.links if "opds-catalog" in link.type]
    for link in onward:
        to = urllib.parse.urljoin(address, link.href)
        if to not in seen:
            seen.add(to)
            queue.append(to)
print(f"{feeds} feeds, {len(books)} books, {len(files)} files opened, {sum(files.values())} bytes, {len(faults)} faults")
print("\n".join(faults[:20]))
sys.exit(bool(faults))
