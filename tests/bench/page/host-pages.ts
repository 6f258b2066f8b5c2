import { crc32, deflateSync } from 'node:zlib';

/** A page of a shop or magazine as heavy as such pages are, without anything of ours. */
export interface HostPage {
  readonly name: string;
  /** The page, with a mark in `head` and one in `body` where something may be embedded. */
  readonly html: string;
  /** Its own files by path. */
  readonly files: Readonly<Record<string, { readonly type: string; readonly body: string | Buffer }>>;
}

/** Where an embed's tags go; the page without it has nothing there. */
export const HEAD_MARK = '<!-- embed: head -->';
export const BODY_MARK = '<!-- embed: element -->';

/** What makes a page heavy; chosen so that each host scores between 60 and 90 by itself. */
interface Weight {
  /** KB of script that is parsed and run before the page is drawn. */
  readonly blockingKb: number;
  /** ms of work, on a desktop's processor, in each of the deferred scripts. */
  readonly workMs: readonly number[];
  /** KB of style sheet, most of it for other pages. */
  readonly stylesKb: number;
  readonly hero: { readonly widthPx: number; readonly heightPx: number };
}

/** A theme's product page: gallery, options, app scripts; the embed stands below the description. */
export function createProductPage(): HostPage {
  const text = paragraphs(4);
  const main = `<div class="two"><img class="hero" src="/host/hero.png" width="720" height="720" alt="A kettle">
    <div><h1>Gooseneck kettle</h1><p class="price">€ 89</p>${options()}<button class="buy">Add to cart</button>
    ${text}</div></div>${BODY_MARK}<h2>Customers also bought</h2>${grid(8)}`;
  return createHost('product page of a theme', main, {
    blockingKb: 160,
    workMs: [60, 70, 40],
    stylesKb: 180,
    hero: { widthPx: 720, heightPx: 720 },
  });
}

/** A magazine's article: a large picture, long text, scripts of advertisers; the embed stands within the text. */
export function createArticlePage(): HostPage {
  const main = `<article><h1>What a good cup asks of you</h1><img class="hero" src="/host/hero.png" width="1080" height="608" alt="A cup">
    ${paragraphs(5)}${BODY_MARK}${paragraphs(14)}</article><aside>${grid(4)}</aside>`;
  return createHost('magazine article', main, {
    blockingKb: 90,
    workMs: [50, 50, 50, 50],
    stylesKb: 120,
    hero: { widthPx: 1080, heightPx: 608 },
  });
}

/** A category page of a WooCommerce shop: many cards, jQuery plugins; the embed stands after the first rows. */
export function createCategoryPage(): HostPage {
  const main = `<h1>Coffee</h1><p>${LOREM}</p>${grid(6)}${BODY_MARK}${grid(18)}`;
  return createHost('category page of a plugin shop', main, {
    blockingKb: 220,
    workMs: [80, 60],
    stylesKb: 240,
    hero: { widthPx: 480, heightPx: 480 },
  });
}

function createHost(name: string, main: string, weight: Weight): HostPage {
  const scripts = weight.workMs.map((_, index) => `<script defer src="/host/app-${index}.js"></script>`);
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="description" content="A page of a shop.">
    <link rel="stylesheet" href="/host/theme.css"><script src="/host/theme.js"></script>${scripts.join('')}
    ${HEAD_MARK}</head><body><header><a href="/">Fernhill</a><nav>${links(8)}</nav></header>
    <main>${main}</main><footer>${links(24)}</footer></body></html>`;
  const text = { type: 'text/javascript' };
  return {
    name,
    html,
    files: {
      '/host/theme.css': { type: 'text/css', body: toStyles(weight.stylesKb) },
      '/host/theme.js': { ...text, body: toScript(weight.blockingKb, 20) },
      '/host/hero.png': { type: 'image/png', body: toNoisyPng(weight.hero) },
      '/host/card.png': { type: 'image/png', body: toNoisyPng({ widthPx: 160, heightPx: 160 }) },
      ...Object.fromEntries(
        weight.workMs.map((ms, index) => [`/host/app-${index}.js`, { ...text, body: toScript(70, ms) }]),
      ),
    },
  };
}

const LOREM =
  'Water that has just boiled takes the bitter with the sweet, so let it stand for a minute before you pour it.';

function paragraphs(count: number): string {
  return Array.from({ length: count }, () => `<p>${LOREM} ${LOREM} ${LOREM}</p>`).join('');
}

function links(count: number): string {
  return Array.from({ length: count }, (_, index) => `<a href="/page-${index}">Page ${index}</a> `).join('');
}

function options(): string {
  return `<fieldset><legend>Colour</legend>${['Black', 'Steel', 'White']
    .map((name) => `<label><input type="radio" name="colour" value="${name}">${name}</label>`)
    .join('')}</fieldset>`;
}

function grid(count: number): string {
  const card = (index: number): string =>
    `<li><a href="/product-${index}"><img src="/host/card.png?${index % 6}" width="160" height="160" loading="lazy" alt="">
      <span>Thing ${index}</span><b>€ ${19 + index}</b></a></li>`;
  return `<ul class="grid">${Array.from({ length: count }, (_, index) => card(index)).join('')}</ul>`;
}

/** The rules in use, and as many for other pages as a theme carries about. */
function toStyles(sizeKb: number): string {
  const used = `*{box-sizing:border-box}body{margin:0;font:16px/1.6 Georgia,serif;color:#222}
    header,main,footer{max-width:1080px;margin:auto;padding:16px}nav a,footer a{margin-right:12px}
    .hero{width:100%;height:auto;background:#eee}.two{display:grid;gap:24px}
    @media(min-width:800px){.two{grid-template-columns:1fr 1fr}}
    .grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(150px,1fr));gap:16px;padding:0;list-style:none}
    .buy{width:100%;min-height:48px}`;
  const unused = Array.from(
    { length: Math.ceil((sizeKb * 1024) / 90) },
    (_, index) =>
      `.section-${index} .block-${index % 97}:hover>.item{margin:${index % 31}px;color:#${(index * 7919).toString(16).slice(-6).padStart(6, '0')}}`,
  );
  return used + unused.join('\n');
}

/** A script with many functions, each called once, and then some work: what a theme's and its apps' scripts are. */
function toScript(sizeKb: number, workMs: number): string {
  const functions = Array.from({ length: Math.ceil((sizeKb * 1024) / 170) }, (_, index) => {
    const seed = (index * 2_654_435_761) % 4_294_967_296;
    return `f[${index}]=function(a,b){var c=a*${seed % 9973}+b;for(var i=0;i<${3 + (index % 5)};i++)c=(c*${seed % 613}+i)%${7919 + index};return{key:"k${seed.toString(36)}",value:c}};`;
  });
  return `(function(){var f=[];${functions.join('\n')}
    var all=f.map(function(one,i){return one(i,i+1)});
    var until=performance.now()+${workMs};while(performance.now()<until)all.sort(function(a,b){return a.value-b.value||(a.key<b.key?-1:1)});
    document.documentElement.dataset.ready=String(all.length)})();`;
}

/** A picture that compresses as badly as a photograph does, by the PNG specification (ISO 15948). */
function toNoisyPng({ widthPx, heightPx }: Weight['hero']): Buffer {
  const rows = Buffer.alloc((widthPx + 1) * heightPx);
  let state = 1;
  for (let index = 0; index < rows.length; index += 1) {
    state = (state * 48_271) % 2_147_483_647;
    // The first byte of a row names its filter: none. Five bits of noise make about 0.6 bytes a pixel.
    rows[index] = index % (widthPx + 1) === 0 ? 0 : 90 + (state % 32);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(widthPx, 0);
  header.writeUInt32BE(heightPx, 4);
  // Eight bits of grey.
  header.writeUInt8(8, 8);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([
    signature,
    toChunk('IHDR', header),
    toChunk('IDAT', deflateSync(rows)),
    toChunk('IEND', Buffer.alloc(0)),
  ]);
}

function toChunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
