import * as v from 'valibot';
import type { Result } from '../errors.ts';
import type { ServerConfig, SiteConfig, SiteSecretNames } from '../wire/server-config.ts';
import { FILLED, parseWith, SITE, WHOLE } from './primitives.ts';

const VARIABLE = v.pipe(v.string(), v.regex(/^[A-Z_][A-Z\d_]*$/u));
const VARIABLES = v.pipe(v.array(VARIABLE), v.minLength(1), v.maxLength(4));
const ORIGIN = v.pipe(v.string(), v.regex(/^https?:\/\/[^\s/?#@]+$/u));

/** A browser keeps what it could not send for seven days; what is forgotten sooner could be counted twice. */
const LEAST_RETENTION_DAYS = 8;

const SECRETS: v.GenericSchema<unknown, SiteSecretNames> = v.strictObject({
  orders: v.exactOptional(VARIABLES),
  shopify: v.exactOptional(VARIABLES),
  woocommerce: v.exactOptional(VARIABLES),
  buyers: v.exactOptional(VARIABLE),
});

const SITE_CONFIG: v.GenericSchema<unknown, SiteConfig> = v.strictObject({
  name: SITE,
  writeKeys: v.pipe(v.array(FILLED), v.minLength(1)),
  origins: v.exactOptional(v.array(ORIGIN)),
  secrets: v.exactOptional(SECRETS),
  retentionDays: v.exactOptional(v.pipe(WHOLE, v.minValue(LEAST_RETENTION_DAYS))),
  catalog: v.exactOptional(FILLED),
});

/** The file of `curio serve --config FILE`; a name that it does not know is a fault, for it may be a slip. @public */
export const SERVER_CONFIG_SCHEMA: v.GenericSchema<unknown, ServerConfig> = v.strictObject({
  $schema: v.exactOptional(v.string()),
  schemaVersion: v.literal(1),
  host: v.exactOptional(FILLED),
  port: v.exactOptional(v.pipe(WHOLE, v.maxValue(65_535))),
  prefix: v.exactOptional(FILLED),
  static: v.exactOptional(v.array(FILLED)),
  database: v.exactOptional(FILLED),
  trustProxy: v.exactOptional(v.boolean()),
  adminKey: v.exactOptional(VARIABLE),
  sites: v.pipe(v.array(SITE_CONFIG), v.minLength(1)),
});

/**
 * Checks a file of settings.
 *
 * @returns the settings, or `wrong-call` with a place such as `sites[0].writeKeys`.
 * @public
 */
export function parseServerConfig(value: unknown): Result<ServerConfig, 'wrong-call'> {
  return parseWith(SERVER_CONFIG_SCHEMA, value, 'wrong-call');
}
