/*
 * node --conditions=@curio/source tests/bench/governance/print-tuning.ts [RULE…]
 *
 * Prints what the rules say of the strings that are not held out: false alarms, and per rule what it finds; with RULEs
 * only theirs; then the bad strings that nothing finds. Held-out strings are never printed.
 */
import { judgeAsDescriptions, judgeAsPage, type Objections } from './judge-strings.ts';
import { readClaims, readShopStrings, type JudgedString } from './read-strings.ts';

const wanted = new Set(process.argv.slice(2));

print('page texts', readShopStrings() ?? [], judgeAsPage);
print('claims', readClaims() ?? [], judgeAsDescriptions);

function print(
  name: string,
  strings: readonly JudgedString[],
  judge: (strings: readonly JudgedString[]) => readonly Objections[],
): void {
  const open = strings.filter((string) => !string.isHeldOut);
  const objections = judge(open);
  for (const [at, { text, isBad, kind }] of open.entries()) {
    const rules = [...(objections[at] ?? [])];
    const verdict = toVerdict(isBad, rules);
    if (verdict !== null) console.log([name, verdict, kind, rules.join(','), text].join('\t'));
  }
}

/** @returns `null` for what is not asked for. */
function toVerdict(isBad: boolean, rules: readonly string[]): string | null {
  if (rules.length === 0) return isBad && wanted.size === 0 ? 'missed' : null;
  if (wanted.size > 0 && !rules.some((rule) => wanted.has(rule))) return null;
  return isBad ? 'found' : 'FALSE ALARM';
}
