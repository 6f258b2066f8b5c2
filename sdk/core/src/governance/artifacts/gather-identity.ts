import type { Catalog, Shop } from '../../catalog/catalog.ts';
import { given } from '../../catalog/readers/shop-source.ts';
import type { IdentityClaim } from './artifacts.ts';
import type { LinkedData } from './linked-data.ts';

/**
 * Who sells, as the shops of a catalogue say it: on the card by name, account and imprint, in their licence data.
 *
 * @public
 */
export function gatherCatalogIdentity({ shops, creators }: Catalog): readonly IdentityClaim[] {
  return shops.flatMap((shop) => {
    const creator = creators.find(({ id }) => id === shop.creatorId);
    const card: IdentityClaim = {
      place: 'card',
      subject: shop.id,
      name: shop.name,
      ...given('legalName', shop.imprint),
      ...given('host', toHost(shop.url)),
      ...given('account', creator?.handle),
    };
    return [card, ...toLicence(shop)];
  });
}

function toLicence({ id, licence }: Shop): readonly IdentityClaim[] {
  return licence === undefined ? [] : [{ place: 'licence', subject: id, registration: licence }];
}

/** Who sells, as a page's structured data says it: its organisations and sellers. @public */
export function gatherLinkedIdentity({ subject, organizations }: LinkedData): readonly IdentityClaim[] {
  return organizations.map(({ name, legalName, registration, address, email, phone, url }) => ({
    place: 'jsonld',
    subject,
    ...given('name', name),
    ...given('legalName', legalName),
    ...given('registration', registration),
    ...given('address', address),
    ...given('email', email),
    ...given('phone', phone),
    ...given('host', toHost(url)),
  }));
}

function toHost(url: string | undefined): string {
  return url !== undefined && URL.canParse(url) ? new URL(url).host.replace(/^www\./u, '') : '';
}
