import { CN_SHOP, runGovernance } from '@curio/core';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import type { ToldReport } from '../../build/report/told-report.ts';
import type { CheckResult } from '../check-result.ts';
import { CHECK_FORMATS } from './formats.ts';

const HOSTILE = '国家级面膜 "]]>&<b>\u0000\u001B[31m\uD800';

const RESULT = toResult([
  { subject: 'mask-1', text: HOSTILE },
  { subject: 'mask-2', text: 'Plain mask' },
]);

describe('SARIF', () => {
  const log = JSON.parse(CHECK_FORMATS['sarif']?.(RESULT) ?? '') as Log;
  const [run] = log.runs;

  test('tells every rule once, and each finding points at its own', () => {
    const ids = run?.tool.driver.rules?.map(({ id }) => id) ?? [];
    expect(ids).toEqual(CN_SHOP.rules.map(({ meta }) => meta.id));
    expect(run?.results).not.toHaveLength(0);
    for (const { ruleId, ruleIndex } of run?.results ?? []) expect(ids[ruleIndex ?? -1]).toBe(ruleId);
  });

  test('gives a level to violations alone, as 3.27.10 wants it', () => {
    for (const { kind, level } of run?.results ?? []) expect(level === 'none').toBe(kind !== 'fail');
    expect(run?.results?.map(({ kind }) => kind)).toContain('fail');
  });

  test('says where a finding stands, and knows it again', () => {
    const [first] = run?.results ?? [];
    expect(first?.locations?.[0]).toMatchObject({
      physicalLocation: { artifactLocation: { uri: 'my%20feed.xml' } },
      logicalLocations: [{ name: 'mask-1' }],
    });
    expect(first?.partialFingerprints?.['curioFinding/v1']).toBe(RESULT.report.findings[0]?.fingerprint);
  });

  test('tells of rules that did not run', () => {
    const gaps = RESULT.report.coverage.notRun.map(({ ruleId }) => ruleId);
    const told = run?.invocations?.[0]?.toolExecutionNotifications ?? [];
    expect(told.map(({ associatedRule }) => associatedRule?.id)).toEqual(gaps);
  });
});

describe('JUnit XML', () => {
  test('is well formed whatever a title holds', () => {
    const text = write('junit', RESULT);
    expect(XMLValidator.validate(text)).toBe(true);
    for (const sign of ['\u0000', '\u001B', '\uD800']) expect(text).not.toContain(sign);
  });

  test('fails a rule with all that it found, skips what did not run, and counts both', () => {
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' });
    const { testsuites } = parser.parse(write('junit', RESULT)) as {
      testsuites: {
        testsuite: { tests: string; failures: string; skipped: string; testcase: object | object[] };
      };
    };
    const { tests, failures, skipped, testcase } = testsuites.testsuite;
    const cases = [testcase].flat();
    expect(Number(tests)).toBe(cases.length);
    expect(Number(failures)).toBe(cases.filter((entry) => 'failure' in entry).length);
    expect(Number(failures)).toBeGreaterThan(0);
    expect(Number(skipped)).toBe(RESULT.report.coverage.notRun.length);
    expect(write('junit', RESULT)).toContain('mask-1 (violation)');
  });

  test('passes a clean shop', () => {
    expect(write('junit', toResult([{ subject: 'a', text: 'Plain mask' }]))).not.toContain('<failure');
  });
});

test('people read the words, where they stand, and the law', () => {
  const text = write('pretty', RESULT);
  expect(text).toContain('title, characters 0 to 3: "国家级"');
  expect(text).toMatch(/https?:\/\//u);
  expect(text).toMatch(/\d+ of \d+ rules ran$/u);
});

test('what the law lets pass says why, in both languages for programs', () => {
  const exempted = toResult([{ subject: 'tea', text: '最佳饮用温度 85 度' }]);
  expect(write('pretty', exempted)).toContain('exempted: Guide article 6(2)');
  expect(write('sarif', exempted)).toContain('"exemption": "Guide article 6(2)');
  const { governance } = JSON.parse(write('json', exempted)) as { governance: ToldReport };
  const [finding] = governance.findings;
  expect(finding).toMatchObject({
    outcome: 'exempted',
    exemption: {
      id: 'usage-hint',
      basis: {
        en: expect.stringContaining('Guide article 6(2)') as string,
        zh: expect.stringContaining('第六条第（二）项') as string,
      },
    },
  });
});

test('a title gives the terminal no orders', () => {
  const text = write('pretty', toResult([{ subject: '\u001B]0;x\u0007\u009B2J', text: '国家级' }]));
  expect(text).not.toMatch(/[^\P{Cc}\n]/u);
});

function write(format: string, result: CheckResult): string {
  return CHECK_FORMATS[format]?.(result) ?? '';
}

function toResult(title: readonly { readonly subject: string; readonly text: string }[]): CheckResult {
  const artifacts = { title, description: [], feed: { products: [] } };
  return {
    preset: 'cn-shop',
    pack: CN_SHOP,
    sources: [{ source: 'my feed.xml', read: title.length, skipped: [], repaired: [] }],
    report: runGovernance({ pack: CN_SHOP, artifacts, date: '2026-11-26' }),
  };
}
