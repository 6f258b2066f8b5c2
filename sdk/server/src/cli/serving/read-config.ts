import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fail, succeed, type Result, type ServerConfig, type SiteConfig } from '@curio/core';
import { parseServerConfig } from '@curio/core/schemas';
import type { SiteAccess } from '../../collector/site-access.ts';
import type { ManySites, ServerPlace } from '../../serve/server-options.ts';

/** Variables of the process. */
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads a file of settings, with the secrets of the environment that it names; paths in it are meant from its folder.
 *
 * @returns the server's options, or `wrong-call` with what is wrong and where.
 * @internal
 */
export async function readConfig(
  path: string,
  environment: Environment,
): Promise<Result<ServerPlace & ManySites, 'wrong-call'>> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return fail('wrong-call', `There is no file ${path}.`, path);
  const json = toJson(text);
  if (json === undefined) return fail('wrong-call', `${path} is not JSON.`, path);
  const parsed = parseServerConfig(json);
  if (!parsed.ok) {
    const { message, place = 'the file' } = parsed.error;
    return fail('wrong-call', `${path}: ${place}: ${message}`, place);
  }
  const config = parsed.value;
  const fault = findFault(config, environment);
  if (fault !== null) return fail('wrong-call', `${path}: ${fault}`, path);
  return succeed(toOptions(config, environment, dirname(resolve(path))));
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a schema cannot see: variables that are not set, and names that two sites share. */
function findFault({ sites, adminKey }: ServerConfig, environment: Environment): string | null {
  const variables = [...(adminKey === undefined ? [] : [adminKey]), ...sites.flatMap(listVariables)];
  const unset = variables.find((name) => (environment[name] ?? '') === '');
  if (unset !== undefined) return `the environment variable ${unset} is not set.`;
  const name = findTwice(sites.map(({ name }) => name));
  if (name !== null) return `two sites are called ${name}.`;
  const key = findTwice(sites.flatMap(({ writeKeys }) => writeKeys));
  return key === null ? null : `the write key ${key} stands there twice; each belongs to one site.`;
}

function listVariables({ secrets = {} }: SiteConfig): readonly string[] {
  const { orders = [], shopify = [], woocommerce = [], buyers } = secrets;
  return [...orders, ...shopify, ...woocommerce, ...(buyers === undefined ? [] : [buyers])];
}

function findTwice(names: readonly string[]): string | null {
  return names.find((name, at) => names.indexOf(name) !== at) ?? null;
}

function toOptions(config: ServerConfig, environment: Environment, folder: string): ServerPlace & ManySites {
  const { host, port, prefix, trustProxy, database, adminKey } = config;
  const key = adminKey === undefined ? undefined : environment[adminKey];
  return {
    ...(host === undefined ? {} : { host }),
    ...(port === undefined ? {} : { port }),
    ...(prefix === undefined ? {} : { prefix }),
    ...(trustProxy === undefined ? {} : { trustProxy }),
    ...(database === undefined ? {} : { database: resolve(folder, database) }),
    ...(key === undefined ? {} : { adminKey: key }),
    folders: (config.static ?? []).map((path) => resolve(folder, path)),
    sites: config.sites.map((site) => toSite(site, environment, folder)),
  };
}

function toSite(site: SiteConfig, environment: Environment, folder: string): SiteAccess {
  const { name, writeKeys, origins = [], secrets = {}, retentionDays, catalog } = site;
  const { orders = [], shopify = [], woocommerce = [], buyers } = secrets;
  const read = (names: readonly string[]): readonly string[] =>
    names.flatMap((name) => environment[name] ?? []);
  const [buyersSecret] = buyers === undefined ? [] : read([buyers]);
  return {
    name,
    writeKeys,
    origins: origins.map((origin) => new URL(origin).origin),
    secrets: {
      orders: read(orders),
      shopify: read(shopify),
      woocommerce: read(woocommerce),
      ...(buyersSecret === undefined ? {} : { buyers: buyersSecret }),
    },
    ...(retentionDays === undefined ? {} : { retentionDays }),
    ...(catalog === undefined ? {} : { catalog: resolve(folder, catalog) }),
  };
}
