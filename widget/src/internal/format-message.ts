/** Fills the `{names}` of a message. A name without a value stays as it is, so that a gap is seen. */
export function formatMessage(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replaceAll(/\{(\w+)\}/gu, (gap, name: string) => String(values[name] ?? gap));
}
