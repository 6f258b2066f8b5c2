// Preloaded into a measured process: leaves the most memory it ever held, in KiB, where it is asked to.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  writeFileSync(process.env['CURIO_PEAK_FILE'] ?? '', String(process.resourceUsage().maxRSS));
});
