/**
 * What shops call things, in English, German, French, Spanish, Italian and Chinese. Each is matched against normalised text
 * (lower case, NFKC, simplified characters) or against the words of an address; none has the flag `g`.
 */

/** Words that say outright that an order must be paid for. */
export const PAYING_LABELS: RegExp =
  /\b(?:buy|pay|pays?|payment|purchase|obligation to pay)\b|kaufen|zahlungspflichtig|kostenpflichtig|bezahlen|\b(?:acheter|achat|payer|paiement)\b|\b(?:comprar|compra|pagar|pago)\b|\b(?:acquista|compra|paga|pagare|pagamento)\b|付款|支付|付费|购买|betalen|kopen|kupuję|zapłat/u;

/** Labels that place an order without such a word. */
export const ORDER_LABELS: RegExp =
  /^(?:(?:please )?(?:place|complete|confirm|submit|finali[sz]e|send) (?:(?:your|my|the) )?order|order(?: now)?|confirm order|(?:jetzt )?(?:verbindlich )?bestellen|bestellung (?:abschicken|absenden|abschließen|bestätigen|aufgeben)|(?:valider|confirmer|passer|envoyer|finaliser) (?:ma |la |votre )?commande|commander|(?:realizar|confirmar|finalizar|enviar|tramitar) (?:el |mi |tu )?pedido|(?:invia|conferma|completa|concludi) (?:l'|il )?ordine|ordina(?: ora)?|提交订单|确认订单|立即下单|确认下单|下单|complete booking|buchung abschließen)[!.]?$/u;

/** Labels that only go on; whether they order depends on the step. */
export const STEP_LABELS: RegExp =
  /^(?:continue|next|confirm|submit|finish|done|complete|ok|register|sign up|weiter|fortfahren|bestätigen|absenden|fertig|abschließen|continuer|suivant|valider|confirmer|terminer|continuar|siguiente|confirmar|finalizar|continua|avanti|conferma|procedi|下一步|继续|确认|提交|完成)[!.]?$/u;

/** A sum that a page asks for. */
export const TOTAL_WORDS: RegExp =
  /\b(?:(?:order |grand )?total|amount due|gesamt(?:summe|betrag|preis)|zu zahlen|total ttc|importe total|totale)\b|合计|总计|应付|实付/u;

/** Extras that cost something, beside their price. */
export const EXTRA_WORDS: RegExp =
  /\b(?:insurance|warranty|protection (?:plan|package)|gift ?wrap(?:ping)?|donat(?:e|ion)|express|priority|premium|membership|subscription|subscribe|care ?pack|carbon offset|tip)\b|versicherung|garantieverlängerung|geschenkverpackung|spende|mitgliedschaft|\b(?:assurance|garantie étendue|emballage cadeau|don|abonnement)\b|\b(?:seguro|garantía ampliada|envoltorio|donación|suscripción)\b|\b(?:assicurazione|garanzia estesa|confezione regalo|donazione|abbonamento)\b|运费险|退货险|延保|保险|礼品包装|会员|搭配购|加购|捐/u;

/** Consent to be written to. */
export const NEWSLETTER_WORDS: RegExp =
  /\b(?:newsletter|marketing|special offers|news and offers|promotions? by e-?mail|email me|promotional)\b|werbung|angebote per|\b(?:lettre d'information|offres par e-?mail|boletín|ofertas por|comunicazioni commerciali)\b|促销信息|营销(?:短信|邮件|信息)|订阅/u;

/** Boxes that cost nothing and ask for nothing. */
export const PLAIN_BOXES: RegExp =
  /\b(?:same as|remember|save (?:my|this|card|for)|keep me|stay signed|default address|bill(?:ing)? address|ship to|in stock only|filter|free (?:shipping|delivery|returns|gift))\b|angemeldet bleiben|lieferadresse|rechnungsadresse|merken|gleiche|mémoriser|même adresse|recordar|misma dirección|ricordami|stesso indirizzo|记住|默认地址|同.{0,4}地址|包邮|免费|仅看有货/u;

/** Where goods go back. */
export const RETURNS_WORDS: RegExp =
  /\b(?:returns?|refunds?|exchanges?|money[- ]back)\b|widerruf|rückgabe|rücksend|umtausch|erstattung|retoure|\b(?:retours?|remboursements?|rétractation|devoluci(?:ón|ones)|reembolsos?|desistimiento|resi|reso|rimborsi?|recesso)\b|退货|退换|退款|售后/u;

/** That goods do not go back. */
export const NO_RETURNS_WORDS: RegExp =
  /\b(?:no (?:returns?|refunds?)(?! (?:fee|cost|charge|label|form|hassle|needed))|all sales (?:are )?final|non-?refundable|returns? (?:are )?not accepted)\b|keine rückgabe|vom umtausch ausgeschlossen|ni repris ni échangé|no se admiten devoluciones|non si accettano resi|概不退(?:货|换)|不(?:退不换|支持(?:任何)?退(?:货|换))|一概不退|恕不退换/u;

/** Goods that the law lets go without a return. */
export const UNRETURNABLE_WORDS: RegExp =
  /\b(?:custom(?:i[sz]ed)?[- ]?(?:made)?|made to order|personali[sz]ed|perishable|fresh|sealed|hygiene|digital|download|gift cards?|newspapers?|magazines?)\b|sonderanfertigung|personalisiert|verderblich|frische|versiegelt|hygien|定制|定作|鲜活|易腐|生鲜|数字化|在线下载|软件|报纸|期刊|拆封|一次性/u;

/** The function by which a contract is withdrawn from. */
export const WITHDRAWAL_WORDS: RegExp =
  /\bwithdraw(?:al)?\b|widerruf|rétract|droit de retour|desistim|desistir|recesso|recedere|撤回合同|herroep|odstąpi/u;

/** Who stands behind a site. */
export const IMPRINT_WORDS: RegExp =
  /\b(?:imprint|legal (?:notice|information|disclosure)|company (?:information|details)|about us|contact(?: us)?|who we are)\b|impressum|anbieterkennzeichnung|kontakt|über uns|\b(?:mentions légales|nous contacter|propos|aviso legal|contacto|quiénes somos|note legali|contatti|chi siamo)\b|colofon|联系我们|关于我们|公司信息/u;

/** How a shop is reached. */
export const CONTACT_WORDS: RegExp =
  /\b(?:contact|customer (?:service|care|support)|help ?(?:cent(?:er|re)|desk)|support)\b|kontakt|kundenservice|kundendienst|hilfe|nous contacter|service client|contacto|atención al cliente|contatti|assistenza|联系(?:我们|方式|客服)|客服|电话/u;

/** The licence of a Chinese shop, or why it has none. */
export const LICENCE_WORDS: RegExp =
  /[营營][业業][执執]照|证照信息|工商(?:信息|执照|亮照)|亮照|资质(?:证照|信息|公示)|企业(?:公示|信息)|经营者信息|统一社会信用代码|(?:无需|不需要?|免于?)(?:办理)?(?:市场主体|工商)?登记|business licen[cs]e/u;

/** Prices to which something is still added. */
export const PRICE_EXTRA_WORDS: RegExp =
  /\b(?:(?:excl(?:\.|uding|usive of)?|plus|\+|without|ex\.?|before) ?(?:vat|tax(?:es)?|mwst\.?)|\+ ?vat|(?:booking|service|handling|processing|admin(?:istration)?|resort|convenience|platform|facility) (?:fee|charge)s?)\b|zzgl\.? ?(?:der )?(?:gesetzlichen )?(?:mwst|ust|mehrwertsteuer|steuern)|exkl\.? ?mwst|netto(?:preis|zzgl)|bearbeitungsgebühr|servicegebühr|\b(?:hors taxes|ht)\b(?! ?ml)|frais de (?:dossier|service|traitement)|(?:iva|impuestos) no inclui|sin iva|gastos de gestión|iva esclusa|\+ ?iva|spese di gestione|不含税|另收(?:服务|手续|包装)费/u;

/** That such charges are in the price already, or that there are none. */
export const NO_EXTRA_WORDS: RegExp =
  /\b(?:incl(?:\.|uding|uded|usive)?|no|without any|zero|free)\b.{0,20}(?:fee|charge|vat|tax)|inkl|keine .{0,20}gebühr|sans frais|ttc|sin gastos|incluid|inclus|senza spese|已含|无(?:服务|手续)费/u;

/** Shops for businesses alone. */
export const BUSINESS_WORDS: RegExp =
  /\b(?:business (?:customers|clients|buyers) only|trade (?:customers )?only|b2b(?: only)?|for (?:businesses|professionals) only|wholesale only)\b|nur (?:für )?(?:gewerbe|geschäftskunden|unternehmer|händler)|ausschließlich an (?:gewerbe|unternehmer)|réservé aux professionnels|solo (?:para )?(?:empresas|profesionales)|solo (?:per )?(?:aziende|professionisti)|仅限企业|批发专/u;

/** What a unit of goods costs. */
export const UNIT_PRICE: RegExp =
  /(?:[€$£¥]|\b(?:eur|gbp|usd|chf))?\s?\d+(?:[.,]\d+)?\s?(?:[€$£¥]|eur|gbp|usd|chf|ct|p)?\s?(?:\/|per|pro|je|par|por|al|le|la|=)\s?(?:1(?:00)?\s?)?(?:kg|g|kilo(?:gramm?)?|l|litre|liter|litro|ml|m²|m2|m|metre|meter|metro|stück|st|piece|pc|unit|unité|unidad)\b|\b1(?:00)?\s?(?:kg|g|l|ml|m)\s?=\s?\D{0,3}\d|grundpreis|prix au (?:kilo|litre)|precio por/u;

/** The reminder of the legal guarantee. */
export const GUARANTEE_WORDS: RegExp =
  /\b(?:(?:legal|statutory) (?:guarantee|warranty|rights?)|guarantee of conformity|conformity guarantee|consumer rights)\b|gewährleistung|mängelhaftung|mängelgewährleistung|garantie légale|garantía legal|garanzia legale|konformität|conformité|conformidad|conformità/u;

/** Who makes goods, and who answers for them in the Union. */
export const MANUFACTURER_WORDS: RegExp =
  /\b(?:manufacturer|manufactured by|made by|producer|responsible person|product safety|gpsr)\b|hersteller|produktsicherheit|verantwortliche person|inverkehrbringer|fabricant|fabriqué par|personne responsable|sécurité des produits|fabricante|persona responsable|seguridad del producto|produttore|制造商|生产(?:商|厂家|企业)/u;

/** Reviews. */
export const REVIEW_WORDS: RegExp =
  /\b(?:reviews?|ratings?|stars?|rated)\b|bewertung|rezension|sterne|\bavis\b|évaluation|étoiles|opinion|valoracion|reseña|estrellas|recension|valutazion|stelle|评价|评论|评分|好评|★|⭐/u;

/** How a shop knows that reviews are buyers'. */
export const REVIEW_ORIGIN_WORDS: RegExp =
  /\b(?:verified (?:purchase|buyer|customer|review)|how (?:we|reviews are) (?:verify|verified|check|collect)|(?:not|un)[- ]?verified|only customers (?:who|with)|reviews? (?:are )?(?:collected|checked|verified)|trusted shops|trustpilot|bazaarvoice|judge\.me|yotpo|reviews\.io)\b|verifizierte(?:r|n)? (?:kauf|käufer|bewertung)|echtheit|bewertungen (?:werden|sind) (?:nicht )?(?:geprüft|überprüft|verifiziert)|avis (?:vérifiés?|certifiés?|contrôlés?)|(?:compra|opiniones|reseñas) verificad|(?:acquisto|recensioni) verificat|已购买|真实购买|核实/u;

/** That nothing is left. */
export const SOLD_OUT_WORDS: RegExp =
  /\b(?:sold[- ]?out|out of stock|currently unavailable|notify me|email me when)\b|ausverkauft|nicht (?:verfügbar|vorrätig|auf lager)|rupture de stock|épuisé|indisponible|agotado|sin existencias|esaurito|non disponibile|售罄|缺货|已抢光|补货通知|到货提醒/u;

/** Buttons that put goods into a cart. */
export const CART_WORDS: RegExp =
  /\b(?:add to (?:cart|bag|basket|trolley)|buy (?:it )?now|pre-?order)\b|in den (?:warenkorb|einkaufswagen)|jetzt kaufen|vorbestellen|ajouter au panier|acheter|précommander|añadir (?:al carrito|a la cesta)|comprar|aggiungi al carrello|acquista|加入购物车|立即购买|去抢购|预订/u;

/** Contracts that go on and are paid again. */
export const SUBSCRIPTION_LABELS: RegExp =
  /\b(?:start (?:your |my )?(?:free )?trial|try (?:it )?(?:for )?free|free trial|subscribe (?:now|and save|& save)|start (?:my |your )?subscription|join (?:now|premium))\b|kostenlos testen|probemonat|jetzt abonnieren|abo (?:starten|abschließen)|essai gratuit|s'abonner|prueba gratis|suscribirse ahora|prova gratuita|abbonati|免费试用|首月|立即开通|开通(?:会员|连续)|连续包(?:月|年|季)/u;

/** What such a contract costs, and how often. */
export const RECURRING_PRICE: RegExp =
  /\d\s?(?:[€$£¥元]|eur|usd|gbp)?\s?(?:\/|per|a|each|every|pro|im|par|al|por|ogni|每)\s?(?:mo(?:nth)?|year|yr|week|wk|quarter|monat|jahr|woche|mois|an|semaine|mes|año|semana|mese|anno|settimana|月|年|季|周)|(?:monthly|annually|yearly|weekly|monatlich|jährlich|par mois|al mes|al mese)\b|(?:每月|每年|次月|到期).{0,12}\d|\d元\/(?:月|年|季)/u;

/** How it ends. */
export const CANCEL_WORDS: RegExp =
  /\b(?:cancel|cancellation|unsubscribe|end your (?:trial|subscription))|kündig|stornier|résili|annul|cancelar|baja|disdire|disdetta|取消|关闭(?:自动)?续费|退订|解约/u;

/** That content is paid for. Hash tags lose their sign in no text. */
export const AD_LABELS: RegExp =
  /(?:^|[\s#([{"'|•·:.])(?:ads?|advert|advertisement|advertising|sponsored|sponsor(?:ed)? post|paid (?:partnership|promotion|link|advertisement)|affiliate(?: links?)?|commissions?|werbung|anzeige|gesponsert|affiliate-links?|provision|publicité|sponsorisé|partenariat rémunéré|liens? affiliés?|publicidad|patrocinado|enlaces? de afiliados?|pubblicità|sponsorizzato|link affiliat[oi])(?=$|[\s)\]}"'|•·:.,!-])|广告|推广|赞助|佣金|合作推广/u;

/** Addresses of links that pay a commission. Source: the networks' own documentation of their links. */
export const AFFILIATE_LINKS: RegExp =
  /[?&](?:tag=[\w-]+-2\d|aff(?:iliate)?(?:_?id)?=|awc=|irclickid=|ranmid=|afftrack=|utm_medium=affiliate|pid=mm_\d+)|\/\/(?:amzn\.to|go\.skimresources\.com|(?:www\.)?awin1\.com|(?:click|track)\.linksynergy\.com|(?:www\.)?shareasale\.com|shope\.ee|(?:www\.)?(?:anrdoezrs|dpbolvw|jdoqocy|kqzyfj|tkqlhce)\.(?:net|com)|s\.click\.(?:taobao|aliexpress)\.com|u\.jd\.com|rstyle\.me|ltk\.app|go\.magik\.ly)/iu;

/** How shoppers report a seller. */
export const REPORT_WORDS: RegExp =
  /\breport (?:(?:this|a|an|the|suspicious|illegal|abuse|seller|listing|item|product|activity|content)\b)|melden|signaler|denunciar|segnala|举报/u;

/** That a sum is struck through for a reason. */
export const PRIOR_PRICE_BASIS: RegExp =
  /\b(?:rrp|msrp|uvp|pvp|lowest|last 30 days|30[- ]day|previous price|former price|regular price (?:from|between|until)|list price|recommended (?:retail )?price|suggested (?:retail )?price|offered (?:at|from))\b|unverbindliche preisempfehlung|niedrigster|letzten 30 tage|vorheriger (?:verkaufs)?preis|tiefstpreis|prix (?:conseillé|le plus bas)|30 derniers jours|precio (?:recomendado|más bajo)|últimos 30 días|prezzo (?:consigliato|più basso)|ultimi 30 giorni|厂商建议零售价|建议零售价|成交价|(?:近|前)?(?:七|7|三十|30)(?:日|天)|最低价/u;

/** What a shop's software says where nobody said anything. */
export const EMPTY_BASIS: RegExp = /as the shop states it/iu;

/** Amounts of goods that are sold by weight, volume, length or area. */
export const MEASURE: RegExp =
  /(?:^|[\s(,x×])(?:(\d{1,3})\s?[x×]\s?)?(\d{1,5}(?:[.,]\d{1,3})?)\s?(kg|g|mg|l|ml|cl|litres?|liters?|liter|grams?|gramm|kilo|m²|oz|fl\.? ?oz|lbs?|千克|公斤|克|毫升|升|斤)(?![\p{L}²])/u;

/** Stock that runs out, with its number. */
export const STOCK_LEFT: RegExp =
  /\b(?:only|just|last)\s(\d{1,4})\s(?:\w+\s)?(?:left|remaining|in stock|pieces?|items?)\b|\b(\d{1,4})\s(?:items? |pieces? |units? )?(?:left|remaining)\b|(?:nur noch|noch)\s(\d{1,4})\s(?:stück|auf lager|verfügbar|artikel)|plus que\s(\d{1,4})|(?:quedan|solo)\s(\d{1,4})\s(?:unidades|disponibles|en stock)|(?:solo|ultimi)\s(\d{1,4})\s(?:pezzi|disponibili|rimasti)|(?:仅剩|只剩|剩余|还剩|库存)\D{0,3}(\d{1,4})/u;

/** Times that run down by day, and may start again: when a parcel leaves. */
export const SHIPPING_CUTOFF: RegExp =
  /\b(?:order (?:within|by|in the next)|dispatch|ships? today|same[- ]day|next[- ]day|delivery|delivered|get it)\b|versand|lieferung|geliefert|expédi|livr|envío|entrega|spedizione|consegna|发货|送达|配送/u;

/** Food that perishes in days. */
export const PERISHABLE_WORDS: RegExp =
  /\b(?:fresh(?!ener|ly roasted)|chilled|salad|berries|strawberr(?:y|ies)|fish|salmon|meat|milk|yogh?urt|bread)\b|frisch|gekühlt|salat|erdbeer|fisch|lachs|fleisch|milch|joghurt|\bfrais|fraîche|fresc[oa]|生鲜|鲜活|新鲜|冷鲜|鲜奶/u;
