/** How many line ends a text has. Counted in place, as records of a long feed come one after the other. @internal */
export function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
