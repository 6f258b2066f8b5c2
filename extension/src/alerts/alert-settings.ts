import * as v from 'valibot';

/** When a merchant wants to be told. */
export interface AlertSettings {
  /** Between two notifications of the same shop. */
  readonly coolDownMinutes: number;
  /** Minutes since midnight; the same as the end: never quiet. */
  readonly quietFrom: number;
  readonly quietUntil: number;
}

/** From ten in the evening until eight no notification; of one shop at most one an hour. */
export const USUAL_ALERTS: AlertSettings = { coolDownMinutes: 60, quietFrom: 1_320, quietUntil: 480 };

/** What alert settings must look like; a day has 1,440 minutes. */
export const ALERT_SETTINGS_SCHEMA: v.GenericSchema<unknown, AlertSettings> = v.object({
  coolDownMinutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_440)),
  quietFrom: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_439)),
  quietUntil: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_439)),
});
