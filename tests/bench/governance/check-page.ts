import {
  ANY_SHOP,
  CN_SHOP,
  createGovernance,
  gatherCardArtifacts,
  gatherPage,
  joinPacks,
  type Artifacts,
} from '@curio/core';

/** What the page is asked for. */
export interface PageQuestion {
  readonly cards: number;
  readonly checks: number;
}

/** Times in ms, one a check. */
export interface PageAnswer {
  /** A first check: page and structured data gathered, every rule of the preset run. */
  readonly first: readonly number[];
  /** A check after one card's text has changed. */
  readonly again: readonly number[];
  /** Of that, gathering alone. */
  readonly gathering: readonly number[];
  readonly elements: number;
  readonly findings: number;
}

/** What the page puts into its global scope. */
export interface CheckedPage {
  check(question: PageQuestion): PageAnswer;
}

const DATE = '2026-11-26';
/** All that the extension judges a Chinese shop's page by. */
const PACK = joinPacks([CN_SHOP, ANY_SHOP]);

Object.assign(globalThis, { check });

function check({ cards, checks }: PageQuestion): PageAnswer {
  document.body.innerHTML = writeShop(cards);
  const [first, again, gathering]: [number[], number[], number[]] = [[], [], []];
  let findings = 0;
  for (let at = 0; at < checks; at += 1) {
    const governance = createGovernance({ pack: PACK, date: DATE });
    time(first, () => governance.run(gather(gathering)));
    const title = document.querySelectorAll('h3')[at % cards];
    if (title !== undefined) title.textContent = `春季最佳面霜 ${at}`;
    gathering.pop();
    time(again, () => {
      findings = governance.run(gather(gathering)).findings.length;
    });
  }
  return { first, again, gathering, elements: document.querySelectorAll('*').length, findings };
}

function gather(times: number[]): Artifacts {
  const startedMs = performance.now();
  const cards = Array.from(document.querySelectorAll('h3'), (title, at) => ({
    id: `p${at}`,
    title: title.textContent ?? '',
  }));
  const artifacts = {
    ...gatherCardArtifacts(cards),
    ...gatherPage(document, {
      url: location.href,
      isVisible: (element) => (element as Element).checkVisibility(),
    }),
  };
  times.push(performance.now() - startedMs);
  return artifacts;
}

function time(times: number[], work: () => void): void {
  const startedMs = performance.now();
  work();
  times.push(performance.now() - startedMs);
}

/** A product page of a usual shop: header, gallery, form, long description, reviews, cards, footer. */
function writeShop(cards: number): string {
  const words =
    'A kettle of brushed steel with a long spout, for coffee by hand. 保温壶 500ml，家用大容量。 ';
  const list = (count: number, write: (at: number) => string): string =>
    Array.from({ length: count }, (_, at) => write(at)).join('');
  return `<header><nav><ul>${list(40, (at) => `<li><a href="/c/${at}">Category ${at}</a></li>`)}</ul></nav></header>
    <main><h1>Gooseneck kettle, 0.9 l</h1><div class="price"><s>¥399.00</s> <b>¥299.00</b></div>
    <form>${list(6, (at) => `<label><input type="radio" name="size" value="${at}"> Size ${at}</label>`)}<button>Add to cart</button></form>
    <div class="description">${list(30, () => `<p>${words.repeat(3)}</p>`)}</div>
    <section>${list(40, (at) => `<article><h4>Buyer ${at}</h4><p>${words}</p><time>2026-10-0${(at % 9) + 1}</time></article>`)}</section>
    <ul>${list(cards, (at) => `<li><a href="/p/${at}"><img src="data:," alt="Kettle ${at}"><h3>Kettle ${at} 保温壶</h3></a><p><s>¥${at + 200}.00</s> <span>¥${at + 100}.00</span></p><button>Add</button></li>`)}</ul></main>
    <footer>${list(30, (at) => `<a href="/f/${at}">Footer link ${at}</a> `)}<p>© Aldwell Ltd · Imprint · Returns · Contact</p></footer>
    <script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"Gooseneck kettle","offers":{"@type":"Offer","price":"299.00","priceCurrency":"CNY","availability":"https://schema.org/InStock"}}</script>`;
}
