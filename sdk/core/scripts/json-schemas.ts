import {
  BRIDGE_ANSWER_SCHEMA,
  CATALOG_POINTER_SCHEMA,
  CATALOG_SCHEMA,
  EVENT_BATCH_SCHEMA,
  ORDER_BATCH_SCHEMA,
  SERVER_CONFIG_SCHEMA,
} from '@curio/core/schemas';
import { toJsonSchema } from '@valibot/to-json-schema';

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

const TITLES = {
  catalog: 'Curio catalogue: items.<hash>.json',
  'catalog-pointer': 'Curio catalogue pointer: catalog.json',
  'event-batch': 'Curio events on their way to the collector',
  'bridge-answer': "A page's answer to the Curio extension",
  'order-batch': "A merchant's signed orders on their way to the collector",
  'server-config': 'The file of `curio serve --config`',
} as const;

const SCHEMAS = {
  catalog: CATALOG_SCHEMA,
  'catalog-pointer': CATALOG_POINTER_SCHEMA,
  'event-batch': EVENT_BATCH_SCHEMA,
  'bridge-answer': BRIDGE_ANSWER_SCHEMA,
  'order-batch': ORDER_BATCH_SCHEMA,
  'server-config': SERVER_CONFIG_SCHEMA,
} as const;

/**
 * The published JSON Schemas, by file name, as they stand in `sdk/core/schemas`.
 *
 * What JSON Schema cannot say (links between items, a moment that ends after it starts) is left to the parsers.
 */
export function createJsonSchemas(): Readonly<Record<string, string>> {
  const names = [
    'catalog',
    'catalog-pointer',
    'event-batch',
    'bridge-answer',
    'order-batch',
    'server-config',
  ] as const;
  return Object.fromEntries(
    names.map((name) => {
      const schema = toJsonSchema(SCHEMAS[name], { target: 'draft-2020-12', errorMode: 'ignore' });
      return [
        `${name}.schema.json`,
        `${JSON.stringify({ $schema: DIALECT, title: TITLES[name], ...schema }, null, 2)}\n`,
      ];
    }),
  );
}
