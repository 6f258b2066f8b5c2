/*
 * npm run messages --silent > curio.fr.json
 *
 * Prints every text that the elements say, in English, as the file to translate for data-messages.
 */
import { collectMessages } from './collect-messages.ts';

console.log(JSON.stringify({ locale: 'en', ...(await collectMessages()) }, null, 2));
