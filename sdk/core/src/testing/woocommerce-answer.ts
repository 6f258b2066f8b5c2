/** A dozen products as WooCommerce's Store API lists them, of which eight can be shown. @public */
export function createWooCommerceAnswer(): readonly unknown[] {
  return [
    toProduct(21, { name: 'Beanie &#8211; wool' }),
    toProduct(22, { name: 'Hoodie', type: 'variable', least: '4200', most: '4500', forms: ['blue', 'red'] }),
    toProduct(23, { name: 'T-Shirt', type: 'variable', forms: ['blue', 'red'] }),
    toProduct(24, { name: 'On sale', price: '1500', regular: '2000' }),
    toProduct(25, { name: 'Gone for now', isInStock: false }),
    toProduct(26, { name: 'Order ahead', isOnBackorder: true }),
    toProduct(27, { name: 'Few left', low: 3 }),
    toProduct(28, { name: '<b>Bold</b> &amp; <script>alert(1)</script>plain' }),
    toProduct(29, { name: 'Set of two', type: 'grouped' }),
    toProduct(30, { name: 'In pounds', currency: 'GBP' }),
    toProduct(31, { name: 'No picture', images: [] }),
    toProduct(32, { name: 'No price', price: '' }),
  ];
}

/** The forms of the hoodie, as the same address lists them with `type=variation`. @public */
export function createWooCommerceVariations(): readonly unknown[] {
  return [
    {
      ...toProduct(2200, { name: 'Hoodie', price: '4200', images: ['/files/hoodie-blue.jpg'] }),
      type: 'variation',
      parent: 22,
    },
    {
      ...toProduct(2201, { name: 'Hoodie', price: '4500', isInStock: false }),
      type: 'variation',
      parent: 22,
    },
  ];
}

interface ProductWords {
  readonly name: string;
  readonly type?: 'simple' | 'variable' | 'grouped';
  readonly price?: string;
  readonly regular?: string;
  readonly least?: string;
  readonly most?: string;
  readonly forms?: readonly string[];
  readonly currency?: string;
  readonly isInStock?: boolean;
  readonly isOnBackorder?: boolean;
  readonly low?: number;
  readonly images?: readonly string[];
}

function toProduct(id: number, words: ProductWords): Record<string, unknown> {
  const { name, type = 'simple', images = [`/files/w${id}.jpg`] } = words;
  return {
    id,
    name,
    slug: `product-${id}`,
    parent: 0,
    type,
    variation: '',
    permalink: `/product/product-${id}/`,
    sku: `woo-${id}`,
    short_description: `<p>What ${name} is.</p>\n`,
    description: '',
    on_sale: words.regular !== undefined,
    prices: toPrices(words),
    average_rating: '0',
    review_count: 0,
    images: images.map((src, index) => ({ id: index, src, thumbnail: src, srcset: '', name: '', alt: '' })),
    categories: [
      { id: 9, name: 'Clothing &amp; more', slug: 'clothing', link: '/product-category/clothing/' },
    ],
    tags: [],
    ...toForms(id, words.forms ?? []),
    is_purchasable: true,
    is_in_stock: words.isInStock ?? true,
    is_on_backorder: words.isOnBackorder ?? false,
    low_stock_remaining: words.low ?? null,
    sold_individually: false,
  };
}

function toPrices({ price, regular, least, most, currency = 'EUR' }: ProductWords): unknown {
  const now = price ?? least ?? '1800';
  return {
    price: now,
    regular_price: regular ?? now,
    sale_price: now,
    price_range: least === undefined ? null : { min_amount: least, max_amount: most },
    currency_code: currency,
    currency_symbol: '€',
    currency_minor_unit: 2,
    currency_decimal_separator: ',',
    currency_thousand_separator: '.',
    currency_prefix: '',
    currency_suffix: ' €',
  };
}

function toForms(id: number, forms: readonly string[]): Record<string, unknown> {
  const terms = forms.map((slug, index) => ({
    id: index,
    name: slug === 'blue' ? 'Deep blue' : 'Red',
    slug,
  }));
  const color = { id: 1, name: 'Color', taxonomy: 'pa_color', has_variations: true, terms };
  return {
    attributes: forms.length === 0 ? [] : [color],
    variations: forms.map((value, index) => ({
      id: id * 100 + index,
      attributes: [{ name: 'Color', value }],
    })),
    has_options: forms.length > 0,
  };
}
