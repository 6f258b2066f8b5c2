/** A feed in RSS of such items, for tests. @internal */
export function toFeed(items: readonly string[]): string {
  return `<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel><title>Corner &amp; Kiln</title>
<link>https://shop.example/</link>
${items.join('\n')}
</channel></rss>`;
}

/** An item that can be shown, but for what the fields say in XML; for tests. @internal */
export function toItem(id: string, fields: Readonly<Record<string, string>> = {}): string {
  const all = {
    id,
    title: `Mug ${id}`,
    price: '3.50 EUR',
    image_link: `https://shop.example/${id}.jpg`,
    availability: 'in stock',
    ...fields,
  };
  const texts = Object.entries(all).map(([name, text]) => `<g:${name}>${text}</g:${name}>`);
  return `<item>${texts.join('')}</item>`;
}
