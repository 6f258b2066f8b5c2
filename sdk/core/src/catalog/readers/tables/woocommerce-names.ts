/** Columns of WooCommerce's product export, in lower case and in its order; `%d` counts attributes, `%s` is a unit. */
const COLUMNS = split(
  'id|type|sku|gtin, upc, ean, or isbn|name|published|is featured?|visibility in catalog|short description|description|' +
    'date sale price starts|date sale price ends|tax status|tax class|in stock?|stock|low stock amount|' +
    'backorders allowed?|sold individually?|weight (%s)|length (%s)|width (%s)|height (%s)|allow customer reviews?|' +
    'purchase note|sale price|regular price|categories|tags|shipping class|images|download limit|download expiry days|' +
    'parent|grouped products|upsells|cross-sells|external url|button text|position|brands|attribute %d name|' +
    'attribute %d value(s)|attribute %d visible|attribute %d global|attribute %d default',
);

/**
 * The same in the languages of shops, as real exports have them; nothing where none was seen that has it. An export is
 * written in the language of who exports it, and WooCommerce's own importer knows no other.
 */
const TRANSLATIONS: Readonly<Record<string, readonly string[]>> = {
  de: split(
    'ID|Typ|Artikelnummer|GTIN, UPC, EAN oder ISBN|Name|Veröffentlicht|Ist hervorgehoben?|Sichtbarkeit im Katalog|' +
      'Kurzbeschreibung|Beschreibung|Datum, an dem Angebotspreis beginnt|Datum, an dem Angebotspreis endet|Steuerstatus|' +
      'Steuerklasse|Vorrätig?|Lager|Geringe Lagermenge|Lieferrückstande erlaubt?|Nur einzeln verkaufen?|Gewicht (%s)|' +
      'Länge (%s)|Breite (%s)|Höhe (%s)|Kundenbewertungen erlauben?|Hinweis zum Kauf|Angebotspreis|Regulärer Preis|' +
      'Kategorien|Schlagwörter|Versandklasse|Bilder|Downloadlimit|Ablauftage des Downloads|Übergeordnetes Produkt|' +
      'Gruppierte Produkte|Zusatzverkäufe|Cross-Sells (Querverkäufe)|Externe URL|Button-Text|Position|Marken|' +
      'Attribut %d Name|Attribut %d Wert(e)|Attribut %d Sichtbar|Attribut %d Global|',
  ),
  es: split(
    'ID|Tipo|SKU|GTIN, UPC, EAN o ISBN|Nombre|Publicado|¿Está destacado?|Visibilidad en el catálogo|Descripción corta|' +
      'Descripción|Día en que empieza el precio rebajado|Día en que termina el precio rebajado|Estado del impuesto|' +
      'Clase de impuesto|¿Existencias?|Inventario|Cantidad de bajo inventario|' +
      '¿Permitir reservas de productos agotados?|¿Vendido individualmente?|Peso (%s)|Longitud (%s)|Anchura (%s)|' +
      'Altura (%s)|¿Permitir valoraciones de clientes?|Nota de compra|Precio rebajado|Precio normal|Categorías|' +
      'Etiquetas|Clase de envío|Imágenes|Límite de descargas|Días de caducidad de la descarga|Superior|' +
      'Productos agrupados|Ventas dirigidas|Ventas cruzadas|URL externa|Texto del botón|Posición|Marcas|' +
      'Nombre del atributo %d|Valor(es) del atributo %d|Atributo visible %d|Atributo global %d|',
  ),
  fr: split(
    'ID|Type|UGS|GTIN, UPC, EAN ou ISBN|Nom|Publié|Mis en avant ?|Visibilité dans le catalogue|Description courte|' +
      'Description|Date de début de promo|Date de fin de promo|État de la TVA|Classe de TVA|En stock ?|Stock|' +
      'Montant de stock faible|Autoriser les commandes de produits en rupture ?|Vendre individuellement ?|Poids (%s)|' +
      'Longueur (%s)|Largeur (%s)|Hauteur (%s)|Autoriser les avis clients ?|Note de commande|Tarif promo|' +
      "Tarif régulier|Catégories|Étiquettes|Classe d'expédition|Images|Limite de téléchargement|" +
      "Jours d'expiration du téléchargement|Parent|Groupes de produits|Produits suggérés|Ventes croisées|URL externe|" +
      "Libellé du bouton|Position||Nom de l'attribut %d|Valeur(s) de l'attribut %d|Attribut %d visible|" +
      'Attribut %d global|',
  ),
  it: split(
    'ID|Tipo|COD||Nome|Pubblicato|In primo piano?|Visibilità nel catalogo|Breve descrizione|Descrizione|' +
      'Data di partenza del prezzo in saldo|Termine data del prezzo di vendita|Stato delle imposte|Aliquota di imposta|' +
      'In stock?|Magazzino||Abilita gli ordini arretrati?|Venduto singolarmente?|Peso (%s)|Lunghezza (%s)|' +
      'Larghezza (%s)|Altezza (%s)|Permetti le recensioni clienti?|Nota di acquisto|Prezzo in offerta|' +
      'Prezzo di listino|Categorie|Etichette|Classe di spedizione|Immagine|Limite di download|' +
      'Scarica i giorni di scadenza|Genitore|Prodotti raggruppati|Up-sell|Cross-sell|URL esterna|Testo del pulsante|' +
      'Posizione||Attributo %d nome|Attributo %d valuta(e)|Attributo %d visibile|Attributo %d globale|',
  ),
  nl: split(
    'ID|Type|Artikelnummer||Naam|Gepubliceerd|Uitgelicht?|Zichtbaarheid in catalogus|Korte omschrijving|Beschrijving|' +
      'Startdatum actieprijs|Einddatum actieprijs|Btw status|Belastingklasse|Op voorraad?|Voorraad|Lage voorraad|' +
      'Nabestellingen toestaan?|Wordt individueel verkocht?|Gewicht (%s)|Lengte (%s)|Breedte (%s)|Hoogte (%s)|' +
      'Klantbeoordelingen toestaan?|Aankoopnotitie|Actieprijs|Reguliere prijs|Categorieën|Tags|Verzendklasse|' +
      'Afbeeldingen|Downloadlimiet|Dagen vervaltijd download|Hoofd|Gegroepeerde producten|Upsells|Cross-sells|' +
      'Externe URL|Knop tekst|Positie||Naam eigenschap %d|Waarde eigenschap %d|Zichtbare eigenschap %d|' +
      'Globale eigenschap %d|Standaardeigenschap %d',
  ),
  'pt-br': split(
    'ID|Tipo|SKU|GTIN, UPC, EAN, ou ISBN|Nome|Publicado|Em destaque?|Visibilidade no catálogo|Descrição curta|' +
      'Descrição|Data de preço promocional começa em|Data de preço promocional termina em|Status do imposto|' +
      'Classe de imposto|Em estoque?|Estoque|Quantidade baixa de estoque|São permitidas encomendas?|' +
      'Vendido individualmente?|Peso (%s)|Comprimento (%s)|Largura (%s)|Altura (%s)|Permitir avaliações de clientes?|' +
      'Observação de compra|Preço promocional|Preço|Categorias|Tags|Classe de entrega|Imagens|Limite de downloads|' +
      'Dias para expirar o download|Ascendente|Grupo de produtos|Upsells|Venda cruzada|URL externa|Texto do botão|' +
      'Posição|Marcas|Nome do atributo %d|Valores do atributo %d|Visibilidade do atributo %d|Atributo global %d|' +
      'Atributo padrão %d',
  ),
  'zh-cn': split(
    'ID|类型|SKU||名称|已发布|是推荐产品|在列表页可见|简单描述|描述|促销开始日期|促销截止日期|税状态|税类|有货?|库存|库存不足|' +
      '允许缺货下单?|单独出售|重量 (%s)|长度 (%s)|宽度 (%s)|高度 (%s)|允许客户评价?|购物备注|促销价格|常规售价|分类|标签|运费类|' +
      '图片|下载限制|下载的过期天数|父级|分组产品|交叉销售|交叉销售|外部链接|按钮文本|位置||属性 %d 名称|属性 %d 值|属性 %d 可见|' +
      '属性 %d 的全局|属性 %d 的默认值',
  ),
  ja: split(
    'ID|タイプ|SKU||名前|公開済み|オススメですか?|カタログでの表示|簡単な説明|説明|セール価格の開始日|セール価格の終了日|' +
      '課税ステータス|税区分|在庫の有無|在庫|在庫量わずか|お取り寄せを許可する?|個別に販売しますか?|重量 (%s)|長さ (%s)|幅 (%s)|' +
      '高さ (%s)|カスタマーレビューを許可しますか?|注意事項|セール価格|標準価格|カテゴリー|タグ|配送クラス|画像|' +
      'ダウンロード制限|ダウンロード有効期限日|親|セット販売商品|アップセル|クロスセル|外部 URL|ボタンのテキスト|位置||' +
      '属性 %d の名前|属性 %d の値|属性 %d を表示|属性 %d のグローバル|属性 %d のデフォルト',
  ),
};

/** Names that exports of the same language had in other years or countries. */
const OTHERS: Readonly<Record<string, string>> = {
  '¿en inventario?': 'in stock?',
  'en inventaire?': 'in stock?',
  inventaire: 'stock',
  表示されるカテゴリー: 'visibility in catalog',
};

/** What stands before the name of a meta field. */
const META = /^(?:metadado|メタ|元数据) ?[:：] ?/u;

const NAMES: ReadonlyMap<string, string> = new Map([
  ...COLUMNS.map((name) => [name, name] as const),
  ...Object.values(TRANSLATIONS).flatMap((names) =>
    names.flatMap((name, at) => (name === '' ? [] : [[toPlainName(name), COLUMNS[at] ?? ''] as const])),
  ),
  ...Object.entries(OTHERS),
]);

/**
 * The English name of a column, in lower case, where WooCommerce's export has one of that name in a language that is known:
 * German, Spanish, French, Italian, Dutch, Brazilian Portuguese, simplified Chinese, Japanese.
 *
 * @returns the name as it was, in lower case, for every other column.
 * @internal
 */
export function toWooCommerceName(column: string): string {
  const name = toPlainName(column);
  const [number = ''] = /\d+/u.exec(name) ?? [];
  const [, unit = ''] = / ?\(([^)]*)\)$/u.exec(name) ?? [];
  const found =
    NAMES.get(name) ??
    NAMES.get(name.replace(number, '%d')) ??
    NAMES.get(name.replace(/ ?\([^)]*\)$/u, ' (%s)'));
  return found?.replace('%d', number).replace('%s', unit) ?? name.replace(META, 'meta: ');
}

/** Whether a column is one of WooCommerce's own export, or a meta field. @internal */
export function isWooCommerceColumn(name: string): boolean {
  const shape = name.replace(/\d+/u, '%d').replace(/\([^)]*\)$/u, '(%s)');
  return (
    /^(?:meta: |download \d+ )/u.test(name) || NAMES.has(name) || NAMES.has(shape) || IN_VALUES.has(shape)
  );
}

/** The one name that ends in a bracket that is no unit. */
const IN_VALUES: ReadonlySet<string> = new Set(['attribute %d value(%s)']);

/** Spaces, quotation marks and question marks are written in more than one way. */
function toPlainName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll('？', '?')
    .replaceAll(/\s+/gu, ' ')
    .replace(' ?', '?')
    .trim();
}

function split(names: string): readonly string[] {
  return names.split('|');
}
