import type { RuleContext } from '../../contract/rule.ts';
import { isSameCompany, toCompanyName } from './company-name.ts';

/** Something that each place says of whoever sells, and how two places are compared in it. @internal */
export interface IdentityField {
  readonly key: 'legalName' | 'registration' | 'name' | 'host' | 'account';
  /** Names of shops and hosts differ for good reasons too. */
  readonly isProof: boolean;
  /** `null` where it cannot be told. */
  isSame(one: string, other: string, context: RuleContext): boolean | null;
}

/** What is compared. @internal */
export const FIELDS: readonly IdentityField[] = [
  { key: 'legalName', isProof: true, isSame: areOneCompany },
  { key: 'registration', isProof: true, isSame: areOneNumber },
  { key: 'name', isProof: false, isSame: areOneName },
  { key: 'host', isProof: false, isSame: areOneHost },
  { key: 'account', isProof: false, isSame: areOneName },
];

function areOneCompany(one: string, other: string, context: RuleContext): boolean | null {
  return isSameCompany(toCompanyName(one, context), toCompanyName(other, context));
}

/** `Aldwell` is short for `Aldwell Official Store`. */
function areOneName(one: string, other: string, context: RuleContext): boolean | null {
  const left = { core: toCompanyName(one, context).core, form: '' };
  const right = { core: toCompanyName(other, context).core, form: '' };
  if (left.core === '' || right.core === '') return null;
  return left.core.includes(right.core) || right.core.includes(left.core) || isSameCompany(left, right);
}

/** `HRB 12345 B` and `hrb12345b` are one, and so are a number and the same behind the name of its register. */
function areOneNumber(one: string, other: string): boolean | null {
  const [left, right] = [toPlain(one), toPlain(other)];
  if (left === '' || right === '') return null;
  return left.endsWith(right) || right.endsWith(left);
}

function toPlain(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** A shop's pages may be on hosts below one of its own. */
function areOneHost(one: string, other: string): boolean {
  const [left, right] = [toDotted(one), toDotted(other)];
  return left.endsWith(right) || right.endsWith(left);
}

function toDotted(host: string): string {
  return `.${host.toLowerCase().replace(/^www\./u, '')}`;
}
