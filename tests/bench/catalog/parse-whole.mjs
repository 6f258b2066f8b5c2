// What one would write without streaming: the kept parser over the whole file, and the items counted.
import { readFileSync } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';
import Papa from 'papaparse';

const [path = ''] = process.argv.slice(2);
const text = readFileSync(path, 'utf8');
const items = path.endsWith('.tsv')
  ? Papa.parse(text, { header: true, delimiter: '\t', skipEmptyLines: true }).data
  : new XMLParser({ ignoreAttributes: true, parseTagValue: false }).parse(text).rss.channel.item;
console.log(items.length);
