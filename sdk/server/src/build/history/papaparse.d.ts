// What of papaparse is used here.
declare module 'papaparse' {
  const Papa: {
    parse(
      text: string,
      options: { readonly delimiter: string },
    ): { readonly data: readonly (readonly string[])[] };
  };
  export default Papa;
}
