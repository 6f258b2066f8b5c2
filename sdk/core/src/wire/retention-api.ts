/** How many plays of a clip lasted so many whole seconds. @public */
export interface Stay {
  /** 0..600; 600 stands for all that is longer. */
  readonly seconds: number;
  /** At least 1. */
  readonly plays: number;
}

/** How often each mark of a clip was reached: places in the clip, however the visitor came there. @public */
export interface Reached {
  /** Two seconds played in view. */
  readonly view: number;
  readonly firstQuartile: number;
  readonly midpoint: number;
  readonly thirdQuartile: number;
  /** 95% of the unique length. */
  readonly complete: number;
}

/** How long a clip held those who played it. @public */
export interface Retention {
  /** By seconds, rising. */
  readonly stays: readonly Stay[];
  readonly reached: Reached;
}

/** `GET /v1/metrics/retention?site=…&from=…&to=…&item=…` with `Authorization: Bearer …`. @public */
export interface RetentionQuery {
  readonly site: string;
  /** ms UTC, inclusive. */
  readonly from: number;
  /** ms UTC, exclusive. */
  readonly to: number;
  /** Id of the clip. */
  readonly item: string;
}

/** The answer to a {@link RetentionQuery}. @public */
export interface RetentionAnswer extends Retention {
  readonly schemaVersion: 1;
  readonly query: RetentionQuery;
  /** ms UTC by the collector's clock. */
  readonly computedAt: number;
}
