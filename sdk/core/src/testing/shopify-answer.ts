/** A dozen products as a Shopify shop's `/products.json` tells them, of which nine can be shown. @public */
export function createShopifyAnswer(): { readonly products: readonly unknown[] } {
  return {
    products: [
      toProduct(1, { title: 'Walnut stool', options: [['Title', 'Default Title']] }),
      toProduct(2, {
        title: 'Linen shirt',
        options: [
          ['Size', 'S', 'M'],
          ['Colour', 'Sand', 'Sea'],
        ],
        prices: ['49.00', '49.00', '55.50', '55.50'],
        before: '70.00',
      }),
      toProduct(3, { title: 'Sold-out vase', available: false }),
      toProduct(4, {
        title: 'Tom &amp; Jerry mug',
        body: '<p>Holds <b>300&nbsp;ml</b></p><script>alert(1)</script>',
      }),
      toProduct(5, { title: 'Lowered lamp', prices: ['80.00'], before: '60.00' }),
      toProduct(6, { title: '陶瓷茶壶', type: 'Kitchen > Tea' }),
      toProduct(7, { title: 'A '.repeat(250), tags: 'one, two' }),
      toProduct(8, { title: '"><img src=x onerror=alert(1)>', handle: '../../evil' }),
      toProduct(9, {
        title: 'Three ways',
        options: [
          ['Size', '1'],
          ['Wood', 'Oak'],
          ['Finish', 'Oil'],
        ],
      }),
      toProduct(10, { title: '' }),
      toProduct(11, { title: 'No picture', images: [] }),
      {
        ...toProduct(12, { title: 'No price' }),
        variants: [{ id: 1212, title: 'Default Title', price: null }],
      },
    ],
  };
}

interface ProductWords {
  readonly title: string;
  readonly body?: string;
  readonly handle?: string;
  readonly type?: string;
  readonly tags?: string | readonly string[];
  readonly options?: readonly (readonly [string, ...string[]])[];
  /** One a variant, in the order of the options' products. */
  readonly prices?: readonly string[];
  readonly before?: string | null;
  readonly available?: boolean;
  readonly images?: readonly string[];
}

const AT = '2026-01-02T03:04:05-05:00';

function toProduct(at: number, words: ProductWords): Record<string, unknown> {
  const { title, options = [['Title', 'Default Title']], images = [`/files/p${at}.jpg`] } = words;
  const id = 7_000_000_000_000 + at;
  return {
    id,
    title,
    handle: words.handle ?? `product-${at}`,
    body_html: words.body ?? `<p>What ${title} is.</p>`,
    published_at: AT,
    created_at: AT,
    updated_at: AT,
    vendor: 'Atelier',
    product_type: words.type ?? 'Home',
    tags: words.tags ?? ['calm'],
    variants: toVariants(id, at, { ...words, options }),
    images: images.map((src, index) => ({
      id: id * 100 + index,
      created_at: AT,
      position: index + 1,
      updated_at: AT,
      product_id: id,
      variant_ids: [],
      src,
      width: 1200,
      height: 1500,
    })),
    options: options.map(([name, ...values], index) => ({ name, position: index + 1, values })),
  };
}

function toVariants(
  id: number,
  at: number,
  {
    options,
    prices,
    before = null,
    available = true,
  }: ProductWords & Required<Pick<ProductWords, 'options'>>,
): readonly unknown[] {
  const combinations = options.reduce<readonly (readonly string[])[]>(
    (rows, [, ...values]) => rows.flatMap((row) => values.map((value) => [...row, value])),
    [[]],
  );
  return combinations.map(([option1 = null, option2 = null, option3 = null], index) => ({
    id: id * 10 + index,
    title: [option1, option2, option3].filter((value) => value !== null).join(' / '),
    option1,
    option2,
    option3,
    sku: `SKU-${at}-${index}`,
    requires_shipping: true,
    taxable: true,
    featured_image: null,
    available,
    price: prices?.[index] ?? '24.90',
    grams: 0,
    compare_at_price: before,
    position: index + 1,
    product_id: id,
    created_at: AT,
    updated_at: AT,
  }));
}
