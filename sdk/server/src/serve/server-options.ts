import type { CollectorLimits } from '../collector/create-collector.ts';
import type { SiteAccess } from '../collector/site-access.ts';
import type { Clock } from '../platform/clock.ts';

/** Where to serve, and how. @public */
export interface ServerPlace {
  /** `127.0.0.1` unless told otherwise. */
  readonly host?: string;
  /** 0 takes a free one, and so does leaving it out. */
  readonly port?: number;
  /** Folders of static files; the first that has the file answers. */
  readonly folders?: readonly string[];
  /** What stands before the collector's addresses, `/curio` unless told otherwise; `/` for nothing. */
  readonly prefix?: string;
  /**
   * The DuckDB file; its folder is made. Or a ClickHouse server, as `https://user:password@host:8443/database`. In memory,
   * and gone with the server, when left out.
   */
  readonly database?: string;
  /**
   * Folder of the first site's catalogue, before what the site itself names: metrics learn its items, and what governance
   * did to them, at the start and whenever it changes.
   */
  readonly catalog?: string;
  /** Whether the last `X-Forwarded-For` names the client: only behind a proxy of one's own that sets it. */
  readonly trustProxy?: boolean;
  /** `none` makes no pairing link: where starts are many, and what is printed is kept in a journal. */
  readonly pairing?: 'at-start' | 'none';
  /** Opens the doors of `curio token` and `curio backup` to whoever has it. */
  readonly adminKey?: string;
  readonly limits?: Partial<CollectorLimits>;
  readonly clock?: Clock;
  /** Hears of the collector's bugs, and of catalogues that could not be learnt again. */
  readonly report?: (error: unknown) => void;
}

/** One site in few words. @public */
export interface OneSite {
  /** The site whose events are taken. */
  readonly site: string;
  /** Public: it stands in the site's pages. */
  readonly writeKey: string;
  /** Origins that may send beside the server's own. */
  readonly origins?: readonly string[];
}

/** Any number of sites; the server's own origins may send to each. @public */
export interface ManySites {
  /** At least one. */
  readonly sites: readonly SiteAccess[];
}

/** What to serve and where. @public */
export type ServerOptions = ServerPlace & (OneSite | ManySites);

/** The sites of a server, with its own origins among theirs. @internal */
export function toSites(
  options: (OneSite | ManySites) & Pick<ServerPlace, 'catalog'>,
  ownOrigins: readonly string[],
): readonly SiteAccess[] {
  const sites =
    'sites' in options
      ? options.sites
      : [{ name: options.site, writeKeys: [options.writeKey], origins: options.origins ?? [] }];
  const { catalog } = options;
  return sites.map((site, at) => ({
    ...site,
    origins: [...ownOrigins, ...site.origins],
    ...(at > 0 || catalog === undefined ? {} : { catalog }),
  }));
}
