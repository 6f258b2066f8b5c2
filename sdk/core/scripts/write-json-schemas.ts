// Writes sdk/core/schemas/*.schema.json from the valibot schemas.
// Run: node --conditions=@curio/source sdk/core/scripts/write-json-schemas.ts
import { writeFileSync } from 'node:fs';
import { createJsonSchemas } from './json-schemas.ts';

for (const [name, text] of Object.entries(createJsonSchemas())) {
  writeFileSync(new URL(`../schemas/${name}`, import.meta.url), text);
  console.log(`sdk/core/schemas/${name}: ${text.length} characters`);
}
