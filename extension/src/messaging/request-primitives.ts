import * as v from 'valibot';

/** Id of a tab. */
export const TabId: v.GenericSchema<unknown, number> = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Origin of a shop. */
export const Origin: v.GenericSchema<unknown, string> = v.pipe(v.string(), v.regex(/^https?:\/\/[^/\s]+$/u));
