// What of papaparse is used, as `@curio/core` declares its part.
declare module 'papaparse' {
  const Papa: {
    parse(
      text: string,
      options: {
        readonly delimiter: string;
        readonly newline: '\n';
        readonly step: (row: { readonly data: readonly string[] }) => void;
      },
    ): unknown;
  };
  export default Papa;
}
