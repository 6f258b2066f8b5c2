import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './find-chromium.mjs';

/**
 * Gives the path of a Chromium that tests can drive: `CURIO_CHROMIUM`, an installed one, Playwright's own download,
 * or, as root on Debian, the one of `apt-get`.
 *
 * @returns {Promise<string>}
 * @throws {Error} one sentence that says what to do when there is none.
 */
export async function ensureChromium() {
  const found = findChromium() ?? (await findPlaywrightChromium());
  if (found !== null) return found;
  if (process.env.CURIO_CHROMIUM) {
    throw new Error(
      `CURIO_CHROMIUM names ${process.env.CURIO_CHROMIUM}, which is not there. Correct or unset it.`,
    );
  }
  console.log('No Chromium found; trying to get one…');
  if (run('playwright', ['install', 'chromium'])) {
    const downloaded = await findPlaywrightChromium();
    if (downloaded !== null) return downloaded;
  }
  if (
    isRootOnDebian() &&
    run('apt-get', ['update', '-qq']) &&
    run('apt-get', ['install', '-y', '-qq', 'chromium'])
  ) {
    const installed = findChromium();
    if (installed !== null) return installed;
  }
  throw new Error(
    'The browser tests need Chromium: install Chromium or Chrome, or set CURIO_CHROMIUM to its path.',
  );
}

async function findPlaywrightChromium() {
  const { chromium } = await import('playwright');
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
}

function isRootOnDebian() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

function run(program, args) {
  const { status } = spawnSync(program, args, {
    stdio: 'inherit',
    timeout: 300_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}
