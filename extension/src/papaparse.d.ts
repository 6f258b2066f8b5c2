// What of papaparse is used, as `@curio/core` declares its part.
declare module 'papaparse' {
  const Papa: {
    unparse(
      rows: readonly (readonly string[])[],
      options: { readonly newline: string; readonly escapeFormulae: boolean },
    ): string;
    parse(
      text: string,
      options: { readonly header: true; readonly skipEmptyLines: true },
    ): { readonly data: readonly Readonly<Record<string, string>>[]; readonly errors: readonly unknown[] };
  };
  export default Papa;
}
