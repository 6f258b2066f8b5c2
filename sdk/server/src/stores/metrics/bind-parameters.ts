/** A query with its parameters in the engine's own form, and their values in the order or by the names it takes. */
export interface NumberedQuery<Value> {
  readonly sql: string;
  readonly values: readonly Value[];
}

/** A named parameter of a query: `:from`. A cast (`::`) and a time within a text (`10:30`) are none. */
const PARAMETER = /(?<![:\w]):([a-z_]+)\b/gu;

/**
 * Puts `$1`, `$2`… in place of named parameters, each name once.
 *
 * @throws an `Error` when a name has no value.
 * @internal
 */
export function bindNumbered<Value>(
  sql: string,
  values: Readonly<Record<string, Value>>,
): NumberedQuery<Value> {
  const names: string[] = [];
  const text = sql.replaceAll(PARAMETER, (_, name: string) => {
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}`;
  });
  return { sql: text, values: names.map((name) => findValue(values, name)) };
}

/**
 * Puts ClickHouse's `{name:Type}` in place of named parameters.
 *
 * @param types - the ClickHouse type of each name.
 * @throws an `Error` when a name has no type.
 * @internal
 */
export function bindTyped(sql: string, types: Readonly<Record<string, string>>): string {
  return sql.replaceAll(PARAMETER, (_, name: string) => `{${name}:${findValue(types, name)}}`);
}

function findValue<Value>(values: Readonly<Record<string, Value>>, name: string): Value {
  const value = values[name];
  if (value === undefined) throw new Error(`The query's parameter :${name} was given no value; name it.`);
  return value;
}
