import type { GovernanceAct, StoredItem } from '../collector-store.ts';

/** What a site's items and acts became of rules are kept in, in DuckDB. @internal */
export const ITEM_TABLES: readonly string[] = [
  `CREATE TABLE items (
    site VARCHAR NOT NULL,
    item VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    category VARCHAR NOT NULL,
    launched_at BIGINT NOT NULL,
    shop VARCHAR NOT NULL,
    creator VARCHAR NOT NULL,
    PRIMARY KEY (site, item)
  )`,
  `CREATE TABLE governance_acts (
    site VARCHAR NOT NULL,
    act VARCHAR NOT NULL,
    item VARCHAR NOT NULL,
    rule VARCHAR NOT NULL,
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (site, act, item, rule)
  )`,
];

const ITEM_FORM = toForm({
  site: 'VARCHAR',
  item: 'VARCHAR',
  kind: 'VARCHAR',
  category: 'VARCHAR',
  launched_at: 'BIGINT',
  shop: 'VARCHAR',
  creator: 'VARCHAR',
});
const ACT_FORM = toForm({
  site: 'VARCHAR',
  act: 'VARCHAR',
  item: 'VARCHAR',
  rule: 'VARCHAR',
  seen_at: 'BIGINT',
});

/** Writes items, or changes them: `$1` is a JSON list of {@link toItemRows}. @internal */
export const SAVE_ITEMS: string = `INSERT OR REPLACE INTO items
  SELECT unnest(from_json($1::JSON, '${ITEM_FORM}'), recursive := true)`;

/** Writes acts, each with the earliest time that was told: `$1` is a JSON list of {@link toActRows}. @internal */
export const SAVE_ACTS: string = `INSERT INTO governance_acts
  SELECT unnest(from_json($1::JSON, '${ACT_FORM}'), recursive := true)
  ON CONFLICT DO UPDATE SET seen_at = LEAST(governance_acts.seen_at, excluded.seen_at)`;

/** A row of `items`; what is not known is `''` or 0, as metrics want it. @internal */
export interface ItemRow {
  readonly site: string;
  readonly item: string;
  readonly kind: string;
  readonly category: string;
  readonly launched_at: number;
  readonly shop: string;
  readonly creator: string;
}

/** A row of `governance_acts`. @internal */
export interface ActRow {
  readonly site: string;
  readonly act: string;
  readonly item: string;
  readonly rule: string;
  readonly seen_at: number;
}

/** Rows of items, each id once: the last of the same id counts. @internal */
export function toItemRows(site: string, items: readonly StoredItem[]): readonly ItemRow[] {
  const rows = items.map(({ id, kind, category, launchedAt = 0, shop, creator = '' }) => ({
    site,
    item: id,
    kind,
    category,
    launched_at: launchedAt,
    shop,
    creator,
  }));
  return [...new Map(rows.map((row) => [row.item, row])).values()];
}

/** Rows of acts, each once: the earliest of the same act, item and rule counts. @internal */
export function toActRows(site: string, acts: readonly GovernanceAct[]): readonly ActRow[] {
  const rows = acts
    .map(({ act, item, rule, seenAt }) => ({ site, act, item, rule, seen_at: seenAt }))
    .toSorted((one, other) => other.seen_at - one.seen_at);
  return [...new Map(rows.map((row) => [`${row.act}\n${row.rule}\n${row.item}`, row])).values()];
}

function toForm(columns: Readonly<Record<string, string>>): string {
  return JSON.stringify([columns]);
}
