/** One site of a collector, as its file of settings tells it. @public */
export interface SiteConfig {
  /** What events carry as `site`. */
  readonly name: string;
  /** Public: they stand in the site's pages. */
  readonly writeKeys: readonly string[];
  /** Origins whose pages may send, such as `https://shop.example`. */
  readonly origins?: readonly string[];
  /** Names of the environment variables that hold the site's secrets; the secrets themselves never stand in the file. */
  readonly secrets?: SiteSecretNames;
  /** Days after which visitors' events are forgotten, at least 8; for ever when absent. */
  readonly retentionDays?: number;
  /** Folder of the site's catalogue, relative to the file; metrics learn from it, again whenever it changes. */
  readonly catalog?: string;
}

/** Names of environment variables. Several of a kind let a secret be changed without a gap. @public */
export interface SiteSecretNames {
  /** Signs `POST /v1/orders`. */
  readonly orders?: readonly string[];
  /** Shopify signs its webhooks with it. */
  readonly shopify?: readonly string[];
  /** WooCommerce signs its webhooks with it. */
  readonly woocommerce?: readonly string[];
  /** Makes buyers' pseudonyms; whoever changes it makes every buyer a new one. */
  readonly buyers?: string;
}

/** The file of `curio serve --config FILE`. @public */
export interface ServerConfig {
  readonly schemaVersion: 1;
  readonly host?: string;
  readonly port?: number;
  readonly prefix?: string;
  /** Folders, relative to the file. */
  readonly static?: readonly string[];
  /** The DuckDB file, relative to the file of settings. */
  readonly database?: string;
  readonly trustProxy?: boolean;
  /** Name of the environment variable with the key for `curio token` and `curio backup`. */
  readonly adminKey?: string;
  readonly sites: readonly SiteConfig[];
}
