// What a learner chose about repeating, within bounds. From: settings in the log. To: queue.ts, the
// page of today. A value from elsewhere that makes no sense is the usual one.

export type Setting = string | number | boolean;

export interface Plan {
  /** The share of cards that should still be known when they are asked. */
  readonly retention: number;
  /** New cards a day at most. */
  readonly fresh: number;
  /** Cards a day at most, new ones too. */
  readonly daily: number;
}

export interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly usual: number;
  readonly step: number;
}

export const BOUNDS: Readonly<Record<keyof Plan, Bounds>> = {
  retention: { least: 0.8, most: 0.95, usual: 0.9, step: 0.01 },
  fresh: { least: 0, most: 50, usual: 10, step: 1 },
  daily: { least: 10, most: 200, usual: 30, step: 1 },
};

/** The names by which the log knows them. */
export const SETTINGS: Readonly<Record<keyof Plan, string>> = {
  retention: "settings:retention",
  fresh: "settings:new",
  daily: "settings:daily",
};

export function planOf(settings: ReadonlyMap<string, Setting>): Plan {
  const value = (name: keyof Plan) => within(settings.get(SETTINGS[name]), BOUNDS[name]);
  return { retention: value("retention"), fresh: value("fresh"), daily: value("daily") };
}

/** In whole steps, between the bounds. */
export function within(value: unknown, { least, most, usual, step }: Bounds): number {
  if (typeof value !== "number" || !Number.isFinite(value)) {
    return usual;
  }
  const steps = Math.round(Math.min(most, Math.max(least, value)) / step);
  return step < 1 ? steps / Math.round(1 / step) : steps * step;
}
