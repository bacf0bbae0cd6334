// Crawls the catalogues with r2-opds-js, the library inside Thorium: every feed to its last page, every acquisition link, every image.
//
//   node crawl.js http://localhost:8080 [user:app-password]
const {TaJsonDeserialize} = require("r2-lcp-js/dist/es8-es2017/src/serializable");
const {XML} = require("r2-utils-js/dist/es8-es2017/src/_utils/xml-js-mapper");
const {DOMParser} = require("@xmldom/xmldom");
const {initGlobalConverters_OPDS} = require("r2-opds-js/dist/es8-es2017/src/opds/init-globals");
const {initGlobalConverters_GENERIC, initGlobalConverters_SHARED} =
    require("r2-shared-js/dist/es8-es2017/src/init-globals");
const {OPDSFeed} = require("r2-opds-js/dist/es8-es2017/src/opds/opds2/opds2");
const {OPDSAuthenticationDoc} = require("r2-opds-js/dist/es8-es2017/src/opds/opds2/opds2-authentication-doc");
const {OPDS} = require("r2-opds-js/dist/es8-es2017/src/opds/opds1/opds");
const {convertOpds1ToOpds2} = require("r2-opds-js/dist/es8-es2017/src/opds/converter");

initGlobalConverters_OPDS();
initGlobalConverters_SHARED();
initGlobalConverters_GENERIC();

const [base, credentials] = process.argv.slice(2);
const headers = credentials ? {Authorization: "Basic " + Buffer.from(credentials).toString("base64")} : {};
const faults = [];
const checked = new Map();

const get = (address, method = "GET") => fetch(address, {method, headers});

async function open(address, type, from) {
    if (!checked.has(address)) {
        checked.set(address, (async () => {
            const answer = await get(address);
            const bytes = new Uint8Array(await answer.arrayBuffer());
            const is = answer.headers.get("Content-Type") || "";
            if (answer.status !== 200 || !is.startsWith(type)) {
                faults.push(`${address} of ${from}: ${answer.status} ${is}, not ${type}`);
            } else if (type === "application/epub+zip" && Buffer.from(bytes.slice(30, 58)).toString() !== "mimetypeapplication/epub+zip") {
                faults.push(`${address}: no EPUB`);
            }
            return bytes.length;
        })());
    }
    return checked.get(address);
}

function parse(text, type) {
    return type.includes("json")
        ? TaJsonDeserialize(JSON.parse(text), OPDSFeed)
        : convertOpds1ToOpds2(XML.deserialize(new DOMParser().parseFromString(text, "application/xml"), OPDS));
}

async function crawl(start) {
    const queue = [start], seen = new Set(queue), titles = new Map();
    let feeds = 0, entries = 0;
    while (queue.length) {
        const address = queue.shift();
        const answer = await get(address);
        const type = answer.headers.get("Content-Type") || "";
        const text = await answer.text();
        if (answer.status !== 200) {
            faults.push(`${address}: ${answer.status}`);
            continue;
        }
        feeds++;
        const feed = parse(text, type);
        if (!feed.Metadata || !feed.Metadata.Title) {
            faults.push(`${address}: without a title`);
        }
        const onward = [...(feed.Navigation || []), ...(feed.Links || []).filter(link => (link.Rel || []).includes("next")),
            ...(feed.Facets || []).flatMap(facet => facet.Links || [])];
        for (const link of onward) {
            const to = new URL(link.Href, address).href;
            // Facets of facets and their pages are the same books in ever smaller sets: one step is enough.
            if (!seen.has(to) && (address.split("?")[1] || "").split("&").length < 3) {
                seen.add(to);
                queue.push(to);
            }
        }
        for (const book of feed.Publications || []) {
            entries++;
            titles.set(book.Metadata.Identifier, String(book.Metadata.Title));
            const acquired = (book.Links || []).filter(link => (link.Rel || []).some(rel => rel.startsWith("http://opds-spec.org/acquisition")));
            if (!acquired.length) {
                faults.push(`${book.Metadata.Title} of ${address}: nothing to acquire`);
            }
            for (const link of acquired) {
                await open(new URL(link.Href, address).href, link.TypeLink, address);
            }
            for (const image of book.Images || []) {
                await open(new URL(image.Href, address).href, image.TypeLink, address);
            }
        }
    }
    return {start, feeds, entries, books: titles.size};
}

(async () => {
    const demanded = await fetch(base + "/opds/v2/members");
    const document = TaJsonDeserialize(await demanded.json(), OPDSAuthenticationDoc);
    if (demanded.status !== 401 || !document.Authentication.some(way => way.Type === "http://opds-spec.org/auth/basic")) {
        faults.push(`/opds/v2/members without credentials: ${demanded.status}`);
    }
    const roots = credentials ? ["/opds/v2/members", "/opds/v1.2/members"] : ["/opds/v2", "/opds/v1.2"];
    for (const root of roots) {
        console.log(JSON.stringify(await crawl(base + root)));
    }
    let bytes = 0;
    for (const size of checked.values()) {
        bytes += await size;
    }
    console.log(`${checked.size} files opened, ${bytes} bytes, ${faults.length} faults`);
    faults.slice(0, 20).forEach(fault => console.error(fault));
    process.exit(faults.length ? 1 : 0);
})();
