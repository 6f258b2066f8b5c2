import { METRICS, REACHED_SQL, RETENTION_SQL, type MetricDefinition } from '@curio/core';

/** The text of `docs/metrics.md`. */
export function createMetricPage(): string {
  return `# Metrics

Every number that Curio shows, generated from \`sdk/core/src/metrics\`: one definition, one SQL text for DuckDB and
ClickHouse, and a recount from the words in \`tests/support/metrics\` that must agree with both to the last unit.

${READING}
${toOverview()}
${METRICS.map(toSection).join('\n')}
${RETENTION}`;
}

const READING = `- **Amounts** that are 0 have no figure. A **ratio** comes as numerator and denominator, is divided by whoever shows it, and has
  no figure where the denominator is 0. Below its **least sample** it says too little to show.
- **Money** is in minor units of one currency; two currencies are never added. A ratio about money has figures only of
  currencies in which something was paid.
- **Time** is the event's own, corrected by the batch's clock difference. A **day** begins at midnight at the
  \`offset\` from UTC that the reader gives, the same for the whole period; without one, at midnight UTC.
- **Split by** \`content\` is the clip or room in which something happened, or the item itself where it stood alone.
- **Settles**: how many days after the period's end the figure may still change, as refunds and complaints come in.
- Robots are left out, and each event id counts once. Events without consent have no visitor and count only where no
  visitor is needed.

The SQL reads these relations, of one site: \`events\` in the period, \`history\` before it, \`later\` after it, with the
columns \`id\`, \`type\`, \`at_ms\`, \`trusted\`, \`visitor\`, \`item\`, \`content\`, \`source\`, \`creator\`, \`campaign\`,
\`surface\`, \`order_id\`, \`buyer\`, \`media_ms\`, \`value_amount\`, \`value_currency\` and \`bucket\`, the group that an event falls
in; \`items\` (\`item\`, \`kind\`, \`category\`, \`launched_at\`, \`shop\`, \`creator\`) from the catalogue; \`governance_acts\` (\`act\`,
\`item\`, \`rule\`, \`at_ms\`, \`bucket\`) up to the period's end. Text that is not known is \`''\`, a number 0.
`;

const RETENTION = `## How long a clip holds

\`GET /v1/metrics/retention?site=…&from=…&to=…&item=…\` tells it of one clip in two ways, as events carry no more:

- **stays**: how many plays lasted so many whole seconds of unique stretches, up to 600. Their running sum is a curve with a
  drop at each second. It is how long people stayed; where in the clip they left it says only as far as they began at the start
  and did not jump, since no event tells which stretches were played. Plays of less than two seconds count where they ended
  by going on, not where the page was hidden or closed.
- **reached**: how often a quarter, half and three quarters of the clip were reached, by whatever way, and 95% of it played, with
  the views beside them. These are places in the clip.

A play is a place of the clip on a page (session, page, slate, position); what it tells in parts is added up, as far as the
parts lie in the period.

\`\`\`sql
${RETENTION_SQL}
\`\`\`

\`\`\`sql
${REACHED_SQL}
\`\`\`
`;

function toOverview(): string {
  const heads = ['Metric', '指标', 'Name', 'Unit', 'Formula'];
  const rows = METRICS.map((metric) => [
    `[${metric.title.en}](#${metric.name})`,
    metric.title.zh,
    `\`${metric.name}\``,
    toUnit(metric),
    metric.formula,
  ]);
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

function toSection(metric: MetricDefinition): string {
  const facts: readonly (readonly [string, string])[] = [
    ['Title', `${metric.title.en} · ${metric.title.zh}`],
    ['Formula', metric.formula],
    ['Unit', toUnit(metric)],
    ['Source', metric.source],
    ['Needs', metric.needs.join(', ')],
    ['Split by', metric.groups.join(', ')],
    ['Least sample', metric.minimumSample === 0 ? '' : String(metric.minimumSample)],
    ['Settles', metric.settlesAfterDays === undefined ? '' : `after ${metric.settlesAfterDays} days`],
    ['Verdict', toBands(metric)],
  ];
  const lines = facts.filter(([, text]) => text !== '').map(([name, text]) => `- **${name}**: ${text}\n`);
  return `### ${metric.name}\n\n${lines.join('')}\n\`\`\`sql\n${metric.sql}\n\`\`\`\n`;
}

function toBands({ bands }: MetricDefinition): string {
  return bands === undefined ? '' : `good from ${bands.good}, fair from ${bands.fair}, poor below`;
}

function toUnit({ unit, answers, scale, isPerCurrency }: MetricDefinition): string {
  const scaled = { undefined: '', days: ' · days', 1000: ' · 1,000' }[String(scale)] ?? '';
  if (answers === 'amount') return unit === 'money' ? 'minor units' : unit;
  if (unit === 'money') return `minor units${scaled === '' ? '' : ' a thousand'}`;
  return `ratio${scaled}${isPerCurrency ? ', a currency' : ''}`;
}
