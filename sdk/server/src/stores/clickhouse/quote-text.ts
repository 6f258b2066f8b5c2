/** Writes a text as a literal of ClickHouse, where a backslash escapes and so does a doubled quote. @internal */
export function quoteText(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
