import type { MetricFigure, MetricsQuery } from '@curio/core';
import type { GovernanceAct, StoredEvent, StoredItem } from '../stores/collector-store.ts';
import { createStoredEvent } from './stored-events.ts';

/** What is known of a site one ms to this side or that of an edge of a metric, and what the metric answers. @public */
export interface MetricEdge {
  /** What happened, and when. */
  readonly name: string;
  readonly query: MetricsQuery;
  readonly events: readonly StoredEvent[];
  readonly items: readonly StoredItem[];
  readonly acts: readonly GovernanceAct[];
  readonly figures: readonly MetricFigure[];
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const PERIOD = { site: 'shop', from: 100 * DAY_MS, to: 102 * DAY_MS } as const;
const { from, to } = PERIOD;

type Happening = Partial<StoredEvent> & Pick<StoredEvent, 'type' | 'adjustedTs'>;

/** A line of an order, paid at an instant. */
function pay(at: number, changes: Partial<StoredEvent> = {}): Happening {
  return {
    type: 'order-paid',
    adjustedTs: at,
    trusted: true,
    orderId: 'o-1',
    item: 'mug',
    visitor: 'ada',
    buyer: 'b-1',
    value: { amount: 100, currency: 'EUR' },
    ...changes,
  };
}

/** What became of the order. */
function tell(type: StoredEvent['type'], at: number): Happening {
  return { type, adjustedTs: at, trusted: true, orderId: 'o-1', value: { amount: 40, currency: 'EUR' } };
}

function touch(at: number, changes: Partial<StoredEvent> = {}): Happening {
  return {
    type: 'product-click',
    adjustedTs: at,
    visitor: 'ada',
    item: 'mug',
    content: 'clip',
    source: 'field',
    ...changes,
  };
}

/** A view of the clip that {@link touch} was of. */
const SEEN: Happening = { type: 'view', adjustedTs: from, item: 'clip' };

function launch(at: number): StoredItem {
  return { id: 'mug', kind: 'product', category: 'cups', shop: 's', launchedAt: at };
}

/** What one metric answers: nothing, an amount, or the two parts of a ratio. */
type Answer = null | number | readonly [number, number];

interface Side extends Partial<Pick<MetricEdge, 'items' | 'acts'>> {
  readonly name: string;
  readonly happened: readonly Happening[];
  readonly by?: MetricsQuery['by'];
  readonly answer: Answer;
}

const EUROS: readonly string[] = [
  'gmv',
  'quality-gmv',
  'refund-rate',
  'last-touch-gmv',
  'last-touch-gpm',
  'assisted-gmv',
  'fact-field',
  'new-goods-share',
  'launch-against-daily',
];

function toEdges(metric: string, sides: readonly Side[]): readonly MetricEdge[] {
  return sides.map(({ name, happened, by, answer, items = [], acts = [] }) => {
    const place = {
      metric,
      ...(by === undefined ? {} : { group: 'clip' }),
      ...(EUROS.includes(metric) ? { currency: 'EUR' } : {}),
    };
    const query = { ...PERIOD, names: [metric], ...(by === undefined ? {} : { by }) };
    const events = happened.map((changes, at) => createStoredEvent(at, changes));
    return { name: `${metric}: ${name}`, query, events, items, acts, figures: toFigures(place, answer) };
  });
}

function toFigures(place: Omit<MetricFigure, 'amount'>, answer: Answer): readonly MetricFigure[] {
  if (answer === null) return [];
  if (typeof answer === 'number') return [{ ...place, amount: answer }];
  return [{ ...place, numerator: answer[0], denominator: answer[1] }];
}

/** Both sides of the end of a window that begins at payment: what happened in its last ms, and after it. */
function toEnd(
  type: StoredEvent['type'],
  lengthMs: number,
  [inTime, late]: readonly [Answer, Answer],
): readonly Side[] {
  return [
    {
      name: `${type} in the last ms`,
      happened: [pay(from), tell(type, from + lengthMs - 1)],
      answer: inTime,
    },
    { name: `${type} one ms late`, happened: [pay(from), tell(type, from + lengthMs)], answer: late },
  ];
}

const IN_TIME = [pay(from), tell('shipped', from)] as const;

/** Both ends of the time in which a touch counts: seven days before payment, and payment itself. */
function toTouchSides(
  inside: Answer,
  outside: Answer,
  around: Pick<Side, 'by'> & { readonly more?: readonly Happening[] } = {},
): readonly Side[] {
  const { more = [], ...rest } = around;
  const sides: readonly (readonly [string, number, number, Answer])[] = [
    ['seven days before an order of the period’s first ms', from, from - 7 * DAY_MS, inside],
    ['one ms more than seven days before it', from, from - 7 * DAY_MS - 1, outside],
    ['seven days before an order of the period’s last ms', to - 1, to - 1 - 7 * DAY_MS, inside],
    ['one ms more than seven days before that', to - 1, to - 2 - 7 * DAY_MS, outside],
    ['at payment', from + 5, from + 5, inside],
    ['one ms after payment', from + 5, from + 6, outside],
  ];
  return sides.map(([name, paidAt, touchedAt, answer]) => ({
    ...rest,
    name: `touched ${name}`,
    happened: [pay(paidAt), touch(touchedAt), ...more],
    answer,
  }));
}

/** Metrics that a refund, return or complaint within 30 days spoils: what they answer when it comes in time, and late. */
const SPOILT: readonly (readonly [string, StoredEvent['type'], readonly [Answer, Answer]])[] = [
  [
    'goods-verdict',
    'refund',
    [
      [0, 1],
      [1, 1],
    ],
  ],
  [
    'goods-verdict',
    'return',
    [
      [0, 1],
      [1, 1],
    ],
  ],
  [
    'goods-verdict',
    'complaint',
    [
      [0, 1],
      [1, 1],
    ],
  ],
  ['quality-gmv', 'refund', [null, 100]],
  ['quality-gmv', 'return', [null, 100]],
  ['quality-gmv', 'complaint', [null, 100]],
  [
    'refund-rate',
    'refund',
    [
      [40, 100],
      [0, 100],
    ],
  ],
  [
    'order-refund-rate',
    'refund',
    [
      [1, 1],
      [0, 1],
    ],
  ],
];

/** Counts of what governance did. */
const ACTS: readonly (readonly [string, GovernanceAct['act']])[] = [
  ['violations-found', 'found'],
  ['stopped-before-listing', 'stopped'],
  ['taken-down', 'taken-down'],
];

/**
 * Every end of every window of `METRICS`, one ms to both sides of it.
 *
 * A definition whose window is moved by a ms, or whose `<` becomes `<=`, fails one of them: `window-mutants.test.ts` in
 * `tests/unit/metrics` tries each such change.
 *
 * @public
 */
export const METRIC_EDGES: readonly MetricEdge[] = [
  ...toEdges('gmv', [
    { name: 'paid before the period', happened: [pay(from - 1)], answer: null },
    { name: 'paid in its first ms', happened: [pay(from)], answer: 100 },
    { name: 'paid in its last ms', happened: [pay(to - 1)], answer: 100 },
    { name: 'paid as it is over', happened: [pay(to)], answer: null },
  ]),
  ...SPOILT.flatMap(([metric, type, answers]) =>
    toEdges(metric, [
      ...toEnd(type, 30 * DAY_MS, answers),
      { name: `${type} as the period is over`, happened: [pay(from), tell(type, to)], answer: answers[0] },
    ]),
  ),
  ...toEdges('quality-gmv', [
    {
      name: 'a rule found it in the last ms',
      happened: [pay(from)],
      acts: [{ act: 'found', item: 'mug', rule: 'r', seenAt: to - 1 }],
      answer: null,
    },
    {
      name: 'a rule found it as the period was over',
      happened: [pay(from)],
      acts: [{ act: 'found', item: 'mug', rule: 'r', seenAt: to }],
      answer: 100,
    },
  ]),
  ...ACTS.flatMap(([metric, act]) =>
    toEdges(
      metric,
      [from - 1, from, to - 1, to].map((seenAt) => ({
        name: `${act} ${seenAt - from} ms after the period began`,
        happened: [],
        acts: [{ act, item: 'mug', rule: 'r', seenAt }],
        answer: seenAt >= from && seenAt < to ? 1 : null,
      })),
    ),
  ),
  ...toEdges('service-verdict', [
    ...toEnd('shipped', 48 * HOUR_MS, [
      [1, 1],
      [0, 1],
    ]),
    {
      name: 'complaint in the last ms of 30 days, unanswered',
      happened: [...IN_TIME, tell('complaint', from + 30 * DAY_MS - 1)],
      answer: [0, 1],
    },
    {
      name: 'complaint one ms after 30 days, unanswered',
      happened: [...IN_TIME, tell('complaint', from + 30 * DAY_MS)],
      answer: [1, 1],
    },
    {
      name: 'complaint in the last ms of 30 days, answered in the last ms of 24 hours',
      happened: [
        ...IN_TIME,
        tell('complaint', from + 30 * DAY_MS - 1),
        tell('first-reply', from + 31 * DAY_MS - 2),
      ],
      answer: [1, 1],
    },
    {
      name: 'answered in the last ms of 24 hours',
      happened: [...IN_TIME, tell('complaint', from + 7), tell('first-reply', from + 7 + DAY_MS - 1)],
      answer: [1, 1],
    },
    {
      name: 'answered one ms late',
      happened: [...IN_TIME, tell('complaint', from + 7), tell('first-reply', from + 7 + DAY_MS)],
      answer: [0, 1],
    },
  ]),
  ...toEdges('last-touch-gmv', toTouchSides(100, null)),
  ...toEdges('last-touch-orders', toTouchSides(1, null)),
  ...toEdges('last-touch-gpm', toTouchSides([100, 1], null, { more: [SEEN] })),
  ...toEdges('last-touch-new-customers', toTouchSides([1, 1], null)),
  ...toEdges('fact-field', toTouchSides([100, 100], null)),
  ...toEdges(
    'assisted-gmv',
    // Another clip touches last, in the same ms at the latest.
    toTouchSides(100, null, { by: 'content' }).map((side) => withLastTouch(side)),
  ),
  ...toEdges('content-verdict', toTouchSides([1, 1], [0, 1], { more: [SEEN] })),
  ...toEdges('repurchase-30-days', [
    {
      name: 'the order before is 30 days old',
      happened: [pay(from), earlier(from - 30 * DAY_MS)],
      answer: [1, 1],
    },
    { name: 'it is a ms older', happened: [pay(from), earlier(from - 30 * DAY_MS - 1)], answer: [0, 1] },
    { name: 'it is a ms old', happened: [pay(from), earlier(from - 1)], answer: [1, 1] },
    { name: 'both are of one ms', happened: [pay(from), earlier(from)], answer: [0, 1] },
  ]),
  ...toEdges('new-customer-share', [
    { name: 'the first order is of the first ms', happened: [pay(from), earlier(from)], answer: [1, 1] },
    { name: 'the first order is a ms before', happened: [pay(from), earlier(from - 1)], answer: [0, 1] },
  ]),
  ...toEdges('new-goods-share', toLaunchSides(30 * DAY_MS)),
  ...toEdges('launch-against-daily', toLaunchSides(DAY_MS)),
  ...toEdges('discovery-rate', [
    { name: 'sought a ms before payment', ...toSought(-1), answer: [0, 1] },
    { name: 'sought at payment', ...toSought(0), answer: [1, 1] },
  ]),
];

/** Another order of the same buyer. */
function earlier(at: number): Happening {
  return pay(at, { orderId: 'o-0' });
}

function toLaunchSides(lengthMs: number): readonly Side[] {
  const at = from + 3;
  const sides: readonly (readonly [string, number, Answer])[] = [
    ['as it is launched', at, [100, 100]],
    ['a ms before', at + 1, [0, 100]],
    ['in the last ms of being new', at + 1 - lengthMs, [100, 100]],
    ['a ms later', at - lengthMs, [0, 100]],
  ];
  return sides.map(([name, launchedAt, answer]) => ({
    name: `paid ${name}`,
    happened: [pay(at)],
    items: [launch(launchedAt)],
    answer,
  }));
}

function toSought(afterMs: number): Pick<Side, 'happened' | 'items'> {
  const at = from + 9;
  return { happened: [pay(at), touch(at + afterMs, { surface: 'search' })], items: [launch(from)] };
}

function withLastTouch(side: Side): Side {
  const paidAt = side.happened[0]?.adjustedTs ?? from;
  return { ...side, happened: [...side.happened, touch(paidAt, { content: 'last' })] };
}
