import type { Finding } from '@curio/core';
import type { HistoryEntry } from '../governance/history/history-entry.ts';
import type { JudgedFinding, PageJudgement } from '../governance/page-judgement.ts';
import type { GovernanceView } from '../messaging/governance-protocol.ts';
import type { PageEvent } from '../page/events/page-event.ts';

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 10, 24, 12);

function toFinding(quote: string, finding: Partial<Finding> = {}): Finding {
  return {
    outcome: 'violation',
    subject: 'kettle-1',
    messageId: 'forbidden',
    values: { term: quote },
    evidence: [{ kind: 'text', artifact: 'title', subject: 'kettle-1', range: [0, quote.length], quote }],
    suggestion: { range: [0, quote.length], replacement: '' },
    ruleId: 'ad-claim-absolute',
    ruleVersion: '1.0.0',
    impact: 'serious',
    fingerprint: 'f1',
    ...finding,
  };
}

/** A card's title that breaks a rule. */
export const EXAMPLE_FINDING: JudgedFinding = {
  finding: toFinding('国家级'),
  place: 'card',
  excerpt: { text: '国家级手冲壶 800ml', start: 0, isCut: false },
  item: 'kettle-1',
  target: ['#feed', 'curio-video:nth-child(1)'],
};

/** One of each kind that a person meets: a long text, an element, two values. */
export const EXAMPLE_FINDINGS: readonly JudgedFinding[] = [
  {
    finding: toFinding('best in the world', {
      impact: 'critical',
      fingerprint: 'f2',
      subject: 'https://shop.example/',
      evidence: [
        {
          kind: 'text',
          artifact: 'page',
          subject: 'https://shop.example/',
          range: [1_020, 1_037],
          quote: 'best in the world',
          target: ['#story'],
        },
      ],
      suggestion: { range: [1_020, 1_037], replacement: 'one that lasts' },
    }),
    place: 'page',
    excerpt: {
      text: 'Thrown by hand in the valley where my father worked, this kettle is the best in the world and pours without a drop on the table. Each one is fired twice.',
      start: 948,
      isCut: true,
    },
    item: null,
    target: ['#story'],
  },
  EXAMPLE_FINDING,
  {
    finding: toFinding('', {
      outcome: 'needs-review',
      impact: 'moderate',
      fingerprint: 'f3',
      subject: 'https://shop.example/',
      evidence: [
        {
          kind: 'dom',
          target: ['#insurance'],
          html: '<input type="checkbox" name="insurance" checked>',
        },
      ],
    }),
    place: 'element',
    excerpt: null,
    item: null,
    target: ['#insurance'],
  },
  {
    finding: toFinding('', {
      outcome: 'needs-review',
      impact: 'minor',
      fingerprint: 'f4',
      subject: 'https://shop.example/',
      evidence: [
        {
          kind: 'value',
          left: { artifact: 'jsonld', path: ['products', 0, 'offers', 0, 'price'], value: '49.00' },
          right: { artifact: 'page', path: ['prices', 0, 'amount'], value: 59 },
        },
      ],
    }),
    place: 'values',
    excerpt: null,
    item: null,
    target: null,
  },
];

const EXEMPTED: JudgedFinding = {
  ...EXAMPLE_FINDING,
  finding: toFinding('最佳', {
    outcome: 'exempted',
    fingerprint: 'f5',
    subject: 'cup-1',
    messageId: 'exempted',
    exemption: { id: 'service-attitude' },
  }),
  excerpt: { text: '最佳状态的服务', start: 0, isCut: false },
  item: 'cup-1',
};

/** What the rules said of the example's page. */
export const EXAMPLE_JUDGEMENT: PageJudgement = {
  version: 2,
  url: 'https://shop.example/',
  judgedAt: NOW,
  tookMs: 4,
  date: '2026-11-24',
  packVersion: 'engine@2.0.0 cn-shop+any-shop@0.3.0+0.1.0 law@2026-11-24',
  presets: ['cn-shop'],
  traits: { language: 'zh-CN', currency: 'CNY', isChinese: true },
  findings: EXAMPLE_FINDINGS,
  exempted: [EXEMPTED],
  suppressed: [],
  hints: [
    {
      text: 'Hurry! Only 3 left in stock',
      kind: 'scarcity',
      probability: 0.98,
      target: ['html>body:nth-child(2)>p:nth-child(4)'],
    },
  ],
  leftOut: 0,
  coverage: {
    ran: 31,
    total: 34,
    notRun: [
      { ruleId: 'gmc-gtin', reason: 'missing: feed' },
      { ruleId: 'cn-price-lowest', reason: 'missing: priceHistory' },
      { ruleId: 'broken-rule', reason: 'the rule failed: Cannot read properties of undefined' },
    ],
  },
  unused: [
    {
      ruleId: 'ad-claim-absolute',
      reason: 'nothing was found that it suppresses',
      suppression: {
        ruleId: 'ad-claim-absolute',
        fingerprint: 'f9',
        reason: 'Checked by our lawyer',
        until: '2027-02-01',
      },
    },
  ],
  textCount: 312,
  isComplete: true,
  schema: {
    unreadable: ['script 2'],
    products: [
      {
        place: 'script 1, @graph[2]',
        name: 'Gooseneck kettle 0.9 l',
        required: ['price'],
        advised: ['brand', 'returns', 'shipping'],
      },
    ],
    productCount: 1,
  },
};

function toEntry(entry: Partial<HistoryEntry>): HistoryEntry {
  return {
    origin: 'https://shop.example',
    fingerprint: 'h1',
    ruleId: 'ad-claim-absolute',
    ruleVersion: '1.0.0',
    packVersion: 'engine@2.0.0 cn-shop+any-shop@0.3.0+0.1.0 law@2026-11-24',
    impact: 'serious',
    outcome: 'violation',
    quote: '国家级',
    subject: 'kettle-1',
    page: 'https://shop.example/products/kettle',
    stage: 'page',
    firstSeen: NOW - 9 * DAY_MS,
    lastSeen: NOW,
    state: 'open',
    since: NOW - 9 * DAY_MS,
    ...entry,
  };
}

/** What the panel gets of the example's shop. */
export const EXAMPLE_VIEW: GovernanceView = {
  origin: 'https://shop.example',
  judgement: EXAMPLE_JUDGEMENT,
  presets: null,
  suppressions: [
    {
      ruleId: 'ad-claim-absolute',
      fingerprint: 'f9',
      reason: 'Checked by our lawyer',
      until: '2027-02-01',
    },
  ],
  history: [
    toEntry({}),
    toEntry({ fingerprint: 'h2', state: 'stopped', stage: 'draft', quote: '全网第一' }),
    toEntry({ fingerprint: 'h3', state: 'fixed', quote: '最高级', lastSeen: NOW - 2 * DAY_MS }),
    toEntry({ fingerprint: 'h4', state: 'taken-down', quote: '最佳', lastSeen: NOW - 4 * DAY_MS }),
  ],
};

/** Events of a visit, one in each life. */
export const EXAMPLE_EVENTS: readonly PageEvent[] = (
  ['made', 'stored', 'acknowledged', 'refused'] as const
).map((life, at) => ({
  id: `event-${at}`,
  type: ['impression', 'video-watched', 'product-clicked', 'impression'][at] ?? '',
  ts: NOW - at * 1_400,
  item: at === 1 ? 'unknown-item' : 'clip-1',
  surface: 'feed',
  life,
}));
