/**
 * Reads a global trade item number of 8, 12, 13 or 14 digits, spaces and hyphens aside.
 *
 * @returns the digits, or `null` where there are more or fewer, or the last is not their check digit.
 * @see GS1 General Specifications, 7.9 "Check digit".
 * @internal
 */
export function parseGtin(text: string): string | null {
  const digits = text.replaceAll(/[\s-]/gu, '');
  if (!/^(?:\d{8}|\d{12,14})$/u.test(digits)) return null;
  const sum = Array.from(digits)
    .toReversed()
    .reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0 && Number(digits) > 0 ? digits : null;
}
