import { REACHED_SQL, RETENTION_SQL, toReached, type Retention, type RetentionQuery } from '@curio/core';
import type { ReadScope } from '../collector-store.ts';
import { toScopeCondition } from '../read-scope.ts';

/** The parameters of a retention's queries, by name. @internal */
export type RetentionParameters = Readonly<Record<keyof RetentionQuery, string | number>>;

/** What an engine brings to the reading of retention. @internal */
export interface RetentionEngine {
  /** What stands for the table of events. */
  readonly events: string;
  /** Writes a text as a literal of the engine. */
  readonly quote: (text: string) => string;
  /** Runs one query with its named parameters. */
  run(sql: string, parameters: RetentionParameters): Promise<readonly Readonly<Record<string, unknown>>[]>;
}

/** Answers how long one clip held those who played it, robots left out. @internal */
export async function readRetention(
  engine: RetentionEngine,
  query: RetentionQuery,
  scope: ReadScope,
): Promise<Retention> {
  const events = `(
    SELECT type, session, page, COALESCE(slate, '') AS slate, COALESCE(position, -1) AS position, media_ms
    FROM ${engine.events}
    WHERE site = :site AND adjusted_ts >= :from AND adjusted_ts < :to AND item = :item AND NOT bot
      AND ${toScopeCondition(scope, engine.quote)}
  ) AS events`;
  const run = (sql: string): ReturnType<RetentionEngine['run']> =>
    engine.run(
      sql.replace('FROM events', () => `FROM ${events}`),
      { ...query },
    );
  const stays = await run(RETENTION_SQL);
  const marks = new Map((await run(REACHED_SQL)).map(({ mark, plays }) => [mark, Number(plays)]));
  return {
    stays: stays.map(({ seconds, plays }) => ({ seconds: Number(seconds), plays: Number(plays) })),
    reached: toReached((type) => marks.get(type) ?? 0),
  };
}
