import { readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const FOLDER = fileURLToPath(new URL('../src/locales/', import.meta.url));

/** Every dictionary's words by its folder's name. */
export type Dictionaries = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Reads every dictionary there is in one language: the file of that name in each folder, with its one export. */
export async function collectMessages(language: 'en' | 'zh-hans' = 'en'): Promise<Dictionaries> {
  const names = readdirSync(FOLDER).toSorted();
  const entries = await Promise.all(names.map(async (name) => [name, await read(name, language)] as const));
  return Object.fromEntries(entries);
}

async function read(name: string, language: string): Promise<Readonly<Record<string, string>>> {
  const module: Record<string, Record<string, string>> = await import(
    pathToFileURL(`${FOLDER}${name}/${language}.ts`).href
  );
  const [words] = Object.values(module);
  if (words === undefined) throw new Error(`The dictionary ${name} says nothing in ${language}.`);
  return words;
}
