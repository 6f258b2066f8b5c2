/** Writes a text as a literal of DuckDB, where a quote is doubled and nothing else means anything. @internal */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
