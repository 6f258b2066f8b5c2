/** What `curio build --help` says. @internal */
export const BUILD_HELP = `curio build - turn a shop's products into files that any static host serves

Usage
  curio build SOURCE... --out DIR [options]

SOURCE is a Merchant Center product feed (XML or a table with tabs), an export or list of products
of Shopify or WooCommerce, a page with schema.org data, or a catalogue in Curio's JSON; the file
tells which. A single feed may be of any size. Several sources are merged in order.

Options
  --out DIR            folder to write catalog.json and the files it points to
  --currency CODE      currency of prices that are bare numbers, such as EUR, as in shops' exports
  --shop-url URL       address of the shop, for exports that name pages by handles only
  --taxonomy FILE      Google's taxonomy-with-ids file, for feeds whose categories are its numbers
  --model DIR          ranking model to ship: the folder of its model.onnx and manifest.json, or
                       none (default: Curio's own, for up to 10,000 items)
  --history FILE       what visitors did, so that what goes together and what is popular ranks
                       up; see below
  --similar MODE       auto: find the items whose texts are alike, of up to 10,000 (default)
                       always: of any number, in time that grows with its square; never
  --base URL           what relative addresses in the sources are relative to, as seen from
                       catalog.json: a path such as ../ or a whole address (default: its folder)
  --clips FOLDER       clips to join to the products; see below
  --clips-base URL     where FOLDER is served, as seen from catalog.json (default: from DIR to
                       FOLDER as they lie on this disk, such as ../media/clips/)
  --governance MODE    report: list violations in report.json and build every item (default)
                       block: leave out items with a critical or serious violation

  --strict             end with 1 where items are left out or rules are broken
  --max-skipped N      with --strict: items that may be left out (default 0)
  --force              write catalog.json though nothing changed
  --watch              build again whenever a source or a clip changes, until Ctrl-C
  -q, --quiet          tell only what went wrong
  --json               print one line of JSON for programs, and nothing else on standard output
  -h, --help           show this help

Items that cannot be shown are left out, each with its place and reason in report.json. The same
sources give the same files; what did not change since the build before is not encoded or written
anew, and catalog.json is left alone then for half a day. Files whose names carry a hash may be
cached for ever. A build that fails, or is stopped, leaves DIR as it was.

A clip (.mp4, .m4v, .webm) belongs to the product whose id, handle, SKU or GTIN stands in its name;
the longest wins. NAME.webp, .jpg or .png beside it is its poster, NAME.en.vtt its captions. FOLDER
may hold clips.csv, whose rows come first:

  file,title,products,moments,poster,captions,duration,id
  pour.mp4,How we pour,mug;kettle,mug@0-4.5 kettle@4.5-9,,,,

Several products, moments or captions are divided by spaces or semicolons; moments and duration are
seconds. Only file is needed. The build does not copy clips: publish FOLDER as it is.

A history is CSV with the columns user, item, ts and perhaps type, or one JSON object a line with
these fields, such as the collector's events. Acts that say nothing for an item (impressions, skips)
are left out, and so is what the catalogue does not have. Visitors' names go no further than this
command: the file it writes holds which items go together, and nothing else.

Exit codes
  0 built    1 built, but --strict finds fault    2 the command line or a source cannot be read
  130 stopped by Ctrl-C

Examples
  curio build feed.xml --out site/catalog
  curio build products.csv --out site/catalog --currency EUR
  curio build feed.xml --out site/catalog --clips site/media/clips --watch
  curio build feed.xml --out site/catalog --history acts.csv
  curio build feed.xml --out site/catalog --strict --max-skipped 20 --governance block
`;
