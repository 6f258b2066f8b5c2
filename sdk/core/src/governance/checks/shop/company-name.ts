import type { RuleContext } from '../../contract/rule.ts';

/** Forms of companies, each with the ways in which it is written. */
const FORMS: readonly (readonly [string, RegExp])[] = [
  ['gmbh', /\bgmbh(?: ?& ?co\.? ?kga?)?\b|\bgesellschaft mit beschränkter haftung\b/gu],
  ['ltd', /\b(?:co\.?,? ?)?(?:ltd|limited)\b\.?/gu],
  ['inc', /\b(?:inc|incorporated|corp|corporation)\b\.?/gu],
  ['llc', /\bl\.?l\.?c\b\.?/gu],
  ['ag', /\bag\b|\baktiengesellschaft\b/gu],
  ['ug', /\bug(?: ?\(haftungsbeschränkt\))?/gu],
  ['srl', /\bs\.?r\.?l\b\.?/gu],
  ['sarl', /\bs\.?a\.?r\.?l\b\.?/gu],
  ['sas', /\bs\.?a\.?s\.?u?\b\.?/gu],
  ['bv', /\bb\.?v\b\.?/gu],
  ['股份', /股份有限公司/gu],
  ['有限', /有限(?:责任)?公司/gu],
];

/** An imprint goes on with the address. */
const AFTER_NAME = /[\n;|]|,(?!\s*(?:ltd|inc|llc|limited|corp)\b)|地址/u;

/** A company's name with its form apart; the form is `''` where the name has none. @internal */
export interface CompanyName {
  readonly core: string;
  readonly form: string;
}

/**
 * Reads a company's name, so that `ACME Trading Co., Ltd.` and `Acme Trading Limited` are one: case, full width,
 * punctuation and spaces do not count, nor how a form is written, nor an address behind the name.
 *
 * @internal
 */
export function toCompanyName(name: string, context: RuleContext): CompanyName {
  let core = context.read(name).text.split(AFTER_NAME)[0] ?? '';
  let form = '';
  for (const [id, pattern] of FORMS) {
    const without = core.replaceAll(pattern, ' ');
    if (without !== core && form === '') form = id;
    core = without;
  }
  return { core: core.replaceAll(/[^\p{L}\p{N}]+/gu, ''), form };
}

/**
 * Whether two names can be one company's. Names in two scripts are not compared, and a name without a form is short for
 * one with any.
 *
 * @returns `null` where it cannot be told.
 * @internal
 */
export function isSameCompany(one: CompanyName, other: CompanyName): boolean | null {
  if (isHan(one.core) !== isHan(other.core)) return null;
  const hasSameForm = one.form === '' || other.form === '' || one.form === other.form;
  return one.core === other.core && hasSameForm;
}

function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
