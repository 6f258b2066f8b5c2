/** Words for goods that laws ask something special of, matched against normalised titles and descriptions. */

/** Appliances with an energy label. Source: the delegated acts under Regulation (EU) 2017/1369. */
export const LABELLED_APPLIANCES: RegExp =
  /\b(?:refrigerators?|fridges?|freezers?|wine (?:cooler|cabinet)|washing machines?|washer[- ]dryers?|tumble dryers?|dishwashers?|television|smart tv|oled tv|led tv|monitors?|air conditioners?|ovens?|cooker hoods?|range hoods?|light bulbs?|led bulbs?)\b|kühlschrank|gefrierschrank|waschmaschine|wäschetrockner|geschirrspüler|fernseher|klimaanlage|klimagerät|backofen|dunstabzug|\b(?:réfrigérateur|congélateur|lave-linge|lave-vaisselle|sèche-linge|téléviseur|climatiseur)|frigorífico|lavadora|lavavajillas|secadora|televisor|frigorifero|lavatrice|lavastoviglie|asciugatrice|冰箱|冰柜|洗衣机|干衣机|洗碗机|电视机|空调(?!被|衫)|烤箱/u;

/** What only belongs to one of them. */
export const APPLIANCE_PARTS: RegExp =
  /\b(?:for|cleaner|filter|gloves?|mitts?|magnets?|stand|mount|arm|bracket|cover|tray|racks?|hose|remote|cable|toy|thermometer|baby monitor|blood pressure|heart rate|dutch|tablets?|detergent|parts?|organi[sz]er)\b|für|zubehör|reiniger|halterung|magnet|pour |para |per |贴|架|罩|清洁|清洗|配件|手套|收纳|玩具/u;

/** Names of fibres, as laws and labels write them. */
export const FIBRES: RegExp =
  /\b(?:cotton|polyester|wool|merino|cashmere|silk|linen|viscose|rayon|nylon|polyamide|elastane|spandex|lycra|acrylic|modal|lyocell|tencel|hemp|acetate|polyurethane|down|feather)s?\b|baumwolle|schurwolle|wolle|seide|leinen|viskose|polyamid|elasthan|polyacryl|\b(?:coton|laine|soie|lin|élasthanne|acrylique|algodón|lana|seda|lino|elastano|cotone|seta|viscosa|poliestere)\b|棉|羊毛|聚酯纤维|涤纶|蚕丝|真丝|亚麻|粘胶|锦纶|氨纶|腈纶|羊绒/u;
