import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AD_CLAIM_ABSOLUTE, defineProductRule, type RulePack } from '@curio/core';
import { afterAll, expect, it } from 'vitest';
import { governCatalog } from './govern-catalog.ts';
import { openSources } from './sources/open-sources.ts';

const NOW_MS = Date.UTC(2026, 10, 26);
const { anyOf: _, ...META } = AD_CLAIM_ABSOLUTE.meta;
/** Objects to items whose condition is written in capitals, which no catalogue holds. */
const SHOUTED = defineProductRule({
  meta: { ...META, id: 'shouted-condition', needs: ['feed'] },
  judge: ({ subject, record }, place) =>
    (record?.['condition'] ?? [])
      .filter((word) => word === word.toUpperCase())
      .map((word) => ({
        outcome: 'violation',
        subject,
        messageId: 'forbidden',
        evidence: [
          {
            kind: 'value',
            left: { artifact: 'feed', path: [...place, 'record', 'condition', 0], value: word },
          },
        ],
      })),
});
const PACK: RulePack = { id: 'test', version: '1.0.0', rules: [SHOUTED] };

const folder = mkdtempSync(join(tmpdir(), 'curio-govern-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it.each([
  ['as they stand in the feed', true, 2],
  ['not at all where they are not kept', false, undefined],
])('judges the items of a product %s', async (_name, keepsRecords, expected) => {
  const feed = join(folder, 'feed.tsv');
  writeFileSync(
    feed,
    [
      'id\ttitle\tlink\timage_link\tprice\tavailability\tcondition\titem_group_id\tcolor',
      'a1\tMug\thttps://shop.example/a\thttps://shop.example/a.jpg\t9.00 EUR\tin stock\tNEW\ta\tred',
      'a2\tMug\thttps://shop.example/a\thttps://shop.example/a.jpg\t9.50 EUR\tin stock\tnew\ta\tblue',
      'b1\tCup\thttps://shop.example/b\thttps://shop.example/b.jpg\t8.00 EUR\tin stock\tUSED\t\t',
    ].join('\n'),
  );
  const reader = { nowMs: NOW_MS, keepsRecords };
  const opened = await openSources([feed], { reader, folder: mkdtempSync(join(folder, 'work-')), most: 10 });
  if (!opened.ok) throw new Error(opened.error.message);
  const { catalog, close } = opened.value;
  const { report, counts } = await governCatalog(catalog, { pack: PACK, nowMs: NOW_MS, most: 10, part: 1 });
  close();
  expect(counts['violation']).toBe(expected);
  expect(report.findings.map(({ subject }) => subject)).toEqual(expected === undefined ? [] : ['a', 'b1']);
  expect(report.rules).toMatchObject([
    { ruleId: 'shouted-condition', counts: keepsRecords ? { pass: 1 } : { pass: 2 } },
  ]);
});
