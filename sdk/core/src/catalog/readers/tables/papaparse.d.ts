// What of papaparse is used. Its own package of types brings Node's with it, which the domain must not see.
declare module 'papaparse' {
  interface Row {
    readonly data: readonly string[];
    readonly errors: readonly { readonly code: string }[];
    /** `cursor` counts UTF-16 units from the text's start to the end of the row. */
    readonly meta: { readonly cursor: number };
  }
  interface Options {
    readonly delimiter: string;
    readonly newline: '\n';
    readonly step: (row: Row, parser: { abort(): void }) => void;
  }
  const Papa: { parse(text: string, options: Options): unknown };
  export default Papa;
}
