// Reads a running library as a client developer would: through the generated client, with every answer held against the
// contract. Prints counts; ends with an error at the first surprise.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import {
  Configuration,
  Coverage,
  LibraryApi,
  ResponseError,
  SearchApi,
  SearchGroupEnum,
  type SearchHit,
  type Work,
  type WorkSummary,
} from "sotay-client";
import { Contract } from "./contract.js";

const base = process.argv[2]?.replace(/\/+$/, "");
assert(base, "usage: node main.js URL");
const contract = await Contract.of(base);
const configuration = new Configuration({ basePath: base, fetchApi: contract.fetch });
const library = new LibraryApi(configuration);
const searching = new SearchApi(configuration);

/** The status a call fails with, and the problem in its body. */
async function failure(call: Promise<unknown>): Promise<{ status: number; type?: string; fields?: string[] }> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof ResponseError)) {
      throw error;
    }
    const { status } = error.response;
    if (status === 304) {
      return { status };
    }
    const problem = (await error.response.json()) as { type: string; violations?: { field: string }[] };
    const fields = problem.violations?.map(({ field }) => field);
    return { status, type: problem.type, ...(fields && { fields }) };
  }
  return assert.fail("the call should have failed");
}

async function allWorks(): Promise<WorkSummary[]> {
  const works: WorkSummary[] = [];
  for (let cursor: string | undefined, pages = 0; pages < 1000; pages++) {
    const page = await library.listWorks({ limit: 100, ...(cursor && { cursor }) });
    works.push(...page.items);
    cursor = page.next;
    if (!cursor) {
      assert.equal(works.length, page.total, "the pages together have as many works as each page says");
      return works;
    }
  }
  return assert.fail("the list of works does not end");
}

async function read(slug: string): Promise<Work> {
  const work = await library.getWork({ slug });
  const entry = work.toc[0];
  assert(work.edition && entry, `${slug} has a text`);
  assert.equal(work.edition.sections, work.toc.length);
  const edition = work.edition.number;
  const section = await library.getSection({ slug, anchor: entry.anchor });
  assert.equal(section.edition, edition);
  assert.equal(section.content, entry.content);
  assert.equal(section.previous, null, "nothing stands before the first section");
  assert.equal(section.next?.anchor, work.toc[1]?.anchor);
  assert(section.html.length > 0);
  assert.deepEqual(await library.getEditionSection({ slug, edition, anchor: entry.anchor }), section);
  assert.deepEqual((await library.getEdition({ slug, edition })).toc, work.toc);
  assert((await library.listEditions({ slug })).items.some(({ hash }) => hash === work.edition?.hash));
  const bytes = await library.getContent({ sha256: entry.content });
  assert.equal(createHash("sha256").update(bytes).digest("hex"), entry.content, "content is what its address says");
  assert.equal((await library.getContentRaw({ sha256: entry.content, range: "bytes=0-9" })).raw.status, 206);
  return work;
}

/** Everything that is found, once the index has followed the library. */
async function find(q: string, group: SearchGroupEnum): Promise<SearchHit[]> {
  for (const deadline = Date.now() + 60_000; (await searching.search({ q, limit: 1 })).index.behind; ) {
    assert(Date.now() < deadline, "the index follows the library within a minute");
    await setTimeout(200);
  }
  const hits: SearchHit[] = [];
  for (let cursor: string | undefined, pages = 0; pages < 1000; pages++) {
    const page = await searching.search({ q, group, limit: 50, passages: 3, ...(cursor && { cursor }) });
    hits.push(...page.items);
    cursor = page.next;
    if (!cursor) {
      assert.equal(hits.length, page.total, "the pages together have as many hits as each page says");
      return hits;
    }
  }
  return assert.fail("the hits do not end");
}

const shelves = await library.listShelves();
assert(shelves.total > 0, "there are shelves");
assert.equal(shelves.items.length, shelves.total);

const works = await allWorks();
assert(works.length > 0, "there are works");
assert.equal(new Set(works.map(({ slug }) => slug)).size, works.length, "no work comes twice");

for (const shelf of shelves.items) {
  const { total } = await library.listWorks({ shelf: shelf.slug, limit: 1 });
  assert.equal(total, shelf.workCount, `the shelf ${shelf.slug} counts its works`);
}

const texts = works.filter(({ coverage }) => coverage !== Coverage.Record);
assert(texts.length > 0, "some works have a text");
let sections = 0;
for (const { slug } of texts.slice(0, 5)) {
  sections += (await read(slug)).toc.length;
}

const record = works.find(({ coverage }) => coverage === Coverage.Record);
if (record) {
  const work = await library.getWork({ slug: record.slug });
  assert.equal(work.edition, null, "a record has no edition");
  assert.equal(work.toc.length, 0);
}

const slugs = new Set(works.map(({ slug }) => slug));
const found = await find("chi bo", SearchGroupEnum.Work);
assert(found.length > 0, "a word without accents finds works");
assert.equal(new Set(found.map(({ slug }) => slug)).size, found.length, "no work is found twice");
const places = await find("chi bộ", SearchGroupEnum.Section);
assert(places.length > 0, "a word with accents finds sections");
for (const hit of [...found, ...places]) {
  assert(slugs.has(hit.slug), `${hit.slug} is in the list of works`);
  for (const { text, highlights } of hit.passages) {
    for (const [from, to] of highlights) {
      assert(from !== undefined && to !== undefined && from >= 0 && from < to && to <= text.length, text);
    }
  }
}
const passages = [...found, ...places].reduce((sum, hit) => sum + hit.passages.length, 0);
assert(passages > 0, "hits show where the words stand");
assert.equal((await searching.search({ q: "zzzqqq" })).total, 0);

const { raw } = await library.listShelvesRaw({});
const ifNoneMatch = raw.headers.get("etag");
assert(ifNoneMatch, "the shelves have an entity tag");
assert.equal((await failure(library.listShelves({ ifNoneMatch }))).status, 304);
assert.deepEqual(await failure(library.getWork({ slug: "khong-co" })), {
  status: 404,
  type: "urn:sotay:problem:not-found",
});
assert.deepEqual(await failure(library.listWorks({ limit: 0, year: 0 })), {
  status: 400,
  type: "urn:sotay:problem:invalid-parameter",
  fields: ["year", "limit"],
});
assert.deepEqual((await failure(searching.search({ q: " " }))).fields, ["q"]);

console.log(`${shelves.total} shelves, ${works.length} works, ${texts.length} with a text, ${sections} sections in 5 of them`);
console.log(`"chi bo" in ${found.length} works, "chi bộ" in ${places.length} sections, ${passages} passages`);
console.log([...contract.seen].map(([operation, times]) => `${operation} (${times})`).join(", "));
