// Writes the traditional characters that the rules' patterns need.
// Run after a rule of Chinese words was added: node --conditions=@curio/source sdk/core/scripts/write-traditional-characters.ts
import { writeFileSync } from 'node:fs';
import { createTraditionalCharacters } from './traditional-pairs.ts';

const FILE = 'src/governance/standards/traditional-characters.ts';

writeFileSync(new URL(`../${FILE}`, import.meta.url), createTraditionalCharacters());
console.log(`sdk/core/${FILE}`);
