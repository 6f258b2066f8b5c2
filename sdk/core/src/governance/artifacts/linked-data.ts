/** What the JSON-LD of a page says, as the schema.org reader finds it. @public */
export interface LinkedData {
  /** The page's address without query and fragment. */
  readonly subject: string;
  readonly products: readonly LinkedProduct[];
  readonly organizations: readonly LinkedOrganization[];
  readonly videos: readonly LinkedVideo[];
  readonly returnPolicies: readonly LinkedReturnPolicy[];
  /** Scripts that are no JSON: `script 2`. */
  readonly unreadable: readonly string[];
}

/** A `Product`, `ProductGroup` or a type below them; texts are `''` where absent. @public */
export interface LinkedProduct {
  /** Its types without the schema.org prefix, in the order written: `Movie`, `Product`. */
  readonly types: readonly string[];
  /** Where it stands: `script 1, @graph[2]`. */
  readonly place: string;
  readonly name: string;
  readonly description: string;
  readonly brand: string;
  /** As written. */
  readonly gtin: string;
  readonly sku: string;
  readonly category: readonly string[];
  readonly images: number;
  /** What is sold. */
  readonly offers: readonly LinkedOffer[];
  /** Offers that are no sale: to lend, to repair, to buy from others. */
  readonly otherOffers: number;
  readonly rating: LinkedRating | null;
  readonly reviews: number;
}

/** An `Offer`; texts are as written, without the schema.org prefix, and `''` where absent. @public */
export interface LinkedOffer {
  /** `AggregateOffer` is a range of offers, whose price is its lowest. */
  readonly type: string;
  readonly price: string;
  readonly currency: string;
  /** `InStock`, `OutOfStock`… */
  readonly availability: string;
  readonly priceValidUntil: string;
  readonly condition: string;
  readonly seller: string;
  readonly hasReturnPolicy: boolean;
  readonly hasShipping: boolean;
  /** `StrikethroughPrice` or `ListPrice`. */
  readonly priorPrice: string;
}

/** An `AggregateRating`. @public */
export interface LinkedRating {
  readonly value: string;
  readonly best: string;
  readonly count: string;
}

/** An `Organization` or a type below it. @public */
export interface LinkedOrganization {
  readonly place: string;
  readonly name: string;
  readonly legalName: string;
  readonly url: string;
  readonly email: string;
  readonly phone: string;
  readonly address: string;
  /** Number of VAT, tax or register. */
  readonly registration: string;
}

/** A `VideoObject`. @public */
export interface LinkedVideo {
  readonly place: string;
  readonly name: string;
  readonly thumbnail: string;
  readonly uploadDate: string;
  readonly isLive: boolean;
  readonly endDate: string;
}

/** A `MerchantReturnPolicy`. @public */
export interface LinkedReturnPolicy {
  readonly place: string;
  /** `MerchantReturnFiniteReturnWindow`… */
  readonly category: string;
  /** As written. */
  readonly days: string;
  readonly country: string;
  readonly fees: string;
}
