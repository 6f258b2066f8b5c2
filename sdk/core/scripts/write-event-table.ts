// Writes docs/events.md from the event vocabulary.
// Run: node --conditions=@curio/source sdk/core/scripts/write-event-table.ts
import { writeFileSync } from 'node:fs';
import { createEventPage } from './event-page.ts';

writeFileSync(new URL('../../../docs/events.md', import.meta.url), createEventPage());
console.log('docs/events.md');
