import type { CurioMessages } from '../controllers/client-controller.ts';
import { isRecord } from '../internal/is-record.ts';

/**
 * Fetches a site's own words. What is no text is left out; a file that cannot be read, or holds no sections, is left out
 * whole. Either is told once, to the page and the console.
 *
 * @param address - relative to the page.
 */
export async function readMessages(address: string): Promise<CurioMessages | null> {
  try {
    const response = await fetch(new URL(address, document.baseURI));
    if (!response.ok) throw new Error(`The address answered ${response.status}.`);
    return take(await response.json(), address);
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error), address);
    return null;
  }
}

function take(value: unknown, address: string): CurioMessages {
  if (!isRecord(value)) throw new Error('It holds no sections.');
  const { locale, ...sections } = value;
  const wrong = listWrong(sections);
  if (wrong.length > 0) tell(`No text: ${wrong.slice(0, 5).join(', ')}.`, address);
  return { ...keepTexts(sections), ...(typeof locale === 'string' ? { locale } : {}) };
}

/** Elements leave out single keys that hold no text; a section that is none would have no keys. */
function keepTexts(sections: Record<string, unknown>): CurioMessages {
  return Object.fromEntries(
    Object.entries(sections).filter(([, section]) => isRecord(section)),
  ) as CurioMessages;
}

function listWrong(sections: Record<string, unknown>): readonly string[] {
  return Object.entries(sections).flatMap(([name, section]) => {
    if (!isRecord(section)) return [name];
    return Object.keys(section).flatMap((key) =>
      typeof section[key] === 'string' ? [] : [`${name}.${key}`],
    );
  });
}

function tell(message: string, place: string): void {
  const detail = { code: 'messages-invalid', fatal: false, message, place };
  document.dispatchEvent(new CustomEvent('curio-error', { detail }));
  console.warn(`Curio's messages: ${message} (${place}) [messages-invalid]`);
}
