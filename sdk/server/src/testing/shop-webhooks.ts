/*
 * Webhook bodies in the shapes that Shopify (Admin API 2026-10) and WooCommerce (9) send, written for these tests: a shop,
 * a person and amounts that do not exist. Everything that names the person must be gone once the body was read.
 */

/** What must never be found again in a database or a log. @internal */
export const PERSON = {
  email: 'Ada.Brewster@mail.example',
  firstName: 'Adalind',
  lastName: 'Brewster-Quill',
  street: '17 Percolator Lane',
  phone: '+49 30 5550123',
  address: '203.0.113.77',
} as const;

/** Curio's visitor id, as the shop's cart passes it on. @internal */
export const WEBHOOK_VISITOR = 'visitor-of-the-cart';

/** An order of two products in a shop whose prices include taxes, with a discount over the whole order. @internal */
export function createShopifyOrder(changes: object = {}): object {
  return {
    id: 5_820_482_314_523,
    admin_graphql_api_id: 'gid://shopify/Order/5820482314523',
    browser_ip: PERSON.address,
    buyer_accepts_marketing: false,
    cart_token: 'hWN1gvVk7uQ2FqNe',
    contact_email: PERSON.email,
    created_at: '2026-05-30T09:59:58+02:00',
    currency: 'EUR',
    current_total_price: '128.60',
    email: PERSON.email,
    financial_status: 'paid',
    name: '#1042',
    note_attributes: [
      { name: 'gift_wrap', value: 'yes' },
      { name: '_curio_visitor', value: WEBHOOK_VISITOR },
    ],
    order_number: 1042,
    phone: PERSON.phone,
    presentment_currency: 'USD',
    processed_at: '2026-05-30T10:00:00+02:00',
    subtotal_price: '123.70',
    taxes_included: true,
    test: false,
    total_price: '128.60',
    customer: {
      id: 7_188_270_011,
      email: PERSON.email,
      first_name: PERSON.firstName,
      last_name: PERSON.lastName,
      default_address: { address1: PERSON.street },
    },
    billing_address: { name: `${PERSON.firstName} ${PERSON.lastName}`, address1: PERSON.street },
    discount_applications: [{ target_type: 'line_item', type: 'discount_code', value: '10.0' }],
    line_items: createShopifyLines(),
    shipping_lines: [{ id: 4_946_439_733, price: '4.90', title: 'Standard' }],
    ...changes,
  };
}

/** One mug of that order comes back: money, goods and the shipping. @internal */
export function createShopifyRefund(changes: object = {}): object {
  return {
    id: 929_361_464,
    admin_graphql_api_id: 'gid://shopify/Refund/929361464',
    order_id: 5_820_482_314_523,
    created_at: '2026-06-03T12:00:00+02:00',
    processed_at: '2026-06-03T12:00:00+02:00',
    note: `${PERSON.firstName} says it has a crack`,
    restock: true,
    refund_line_items: [
      {
        id: 1_058_498_311,
        quantity: 1,
        line_item_id: 14_310_000_002,
        restock_type: 'return',
        subtotal: 30.8,
        total_tax: 4.92,
        subtotal_set: toMoneySet('30.80', '33.26'),
        total_tax_set: toMoneySet('4.92', '5.31'),
        line_item: { id: 14_310_000_002, product_id: 8_061_002, variant_id: 4_400_002, quantity: 2 },
      },
    ],
    order_adjustments: [
      {
        id: 4_221_763_620,
        kind: 'shipping_refund',
        amount: '-4.90',
        tax_amount: '0.00',
        reason: 'Shipping refund',
      },
    ],
    transactions: [
      {
        id: 1_072_844_685,
        kind: 'refund',
        status: 'success',
        amount: '35.70',
        currency: 'EUR',
        receipt: { email: PERSON.email },
      },
    ],
    ...changes,
  };
}

/** The parcel of that order. @internal */
export function createShopifyFulfillment(changes: object = {}): object {
  return {
    id: 4_213_857_714,
    order_id: 5_820_482_314_523,
    status: 'success',
    created_at: '2026-05-31T08:00:00+02:00',
    updated_at: '2026-06-02T16:30:00+02:00',
    tracking_company: 'Carrier',
    tracking_number: 'X100',
    shipment_status: null,
    email: PERSON.email,
    destination: { address1: PERSON.street, first_name: PERSON.firstName, phone: PERSON.phone },
    line_items: [
      { id: 14_310_000_001, product_id: 8_061_001, variant_id: 4_400_001, quantity: 1 },
      { id: 14_310_000_002, product_id: 8_061_002, variant_id: 4_400_002, quantity: 2 },
    ],
    ...changes,
  };
}

/** A guest's order of a shop whose prices come without taxes. @internal */
export function createWooCommerceOrder(changes: object = {}): object {
  return {
    id: 4750,
    parent_id: 0,
    number: '4750',
    order_key: 'wc_order_Q6tuhq12KJOel',
    status: 'processing',
    currency: 'EUR',
    date_created: '2026-05-30T10:00:00',
    date_created_gmt: '2026-05-30T08:00:00',
    date_modified: '2026-05-30T10:01:30',
    date_modified_gmt: '2026-05-30T08:01:30',
    date_paid: '2026-05-30T10:01:00',
    date_paid_gmt: '2026-05-30T08:01:00',
    discount_total: '5.00',
    shipping_total: '4.12',
    shipping_tax: '0.78',
    total: '103.96',
    total_tax: '16.60',
    prices_include_tax: false,
    customer_id: 0,
    customer_ip_address: PERSON.address,
    customer_user_agent: 'Mozilla/5.0',
    billing: {
      first_name: PERSON.firstName,
      last_name: PERSON.lastName,
      address_1: PERSON.street,
      email: PERSON.email,
      phone: PERSON.phone,
    },
    meta_data: [{ id: 97_001, key: '_curio_visitor', value: WEBHOOK_VISITOR }],
    line_items: createWooCommerceLines(),
    refunds: [],
    ...changes,
  };
}

function toMoneySet(shop: string, presentment: string): object {
  return {
    shop_money: { amount: shop, currency_code: 'EUR' },
    presentment_money: { amount: presentment, currency_code: 'USD' },
  };
}

function createShopifyLines(): readonly object[] {
  return [
    {
      id: 14_310_000_001,
      product_id: 8_061_001,
      variant_id: 4_400_001,
      title: 'Gooseneck kettle',
      quantity: 1,
      price: '69.00',
      price_set: toMoneySet('69.00', '74.52'),
      total_discount: '0.00',
      discount_allocations: [{ amount: '6.90', amount_set: toMoneySet('6.90', '7.45') }],
      tax_lines: [{ title: 'VAT', price: '9.92', rate: 0.19, price_set: toMoneySet('9.92', '10.71') }],
      properties: [],
    },
    {
      id: 14_310_000_002,
      product_id: 8_061_002,
      variant_id: 4_400_002,
      title: 'Stone mug',
      quantity: 2,
      price: '34.25',
      price_set: toMoneySet('34.25', '36.99'),
      total_discount: '0.00',
      discount_allocations: [{ amount: '6.90', amount_set: toMoneySet('6.90', '7.45') }],
      tax_lines: [{ title: 'VAT', price: '9.83', rate: 0.19, price_set: toMoneySet('9.83', '10.62') }],
      properties: [],
    },
  ];
}

function createWooCommerceLines(): readonly object[] {
  return [
    {
      id: 90,
      name: 'Hand grinder',
      product_id: 23,
      variation_id: 0,
      quantity: 1,
      subtotal: '57.14',
      total: '52.14',
      total_tax: '9.91',
      sku: 'GRIND',
      price: 52.14,
      meta_data: [],
    },
    {
      id: 91,
      name: 'Filter papers',
      product_id: 24,
      variation_id: 2401,
      quantity: 3,
      subtotal: '31.10',
      total: '31.10',
      total_tax: '5.91',
      sku: 'PAPER-L',
      price: 10.366667,
      meta_data: [],
    },
  ];
}
