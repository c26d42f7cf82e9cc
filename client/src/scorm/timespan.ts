// Time as SCORM 1.2 writes it. From: numbers. To: lms.ts, interaction.ts.

const MOST = 9999 * 3600; // four digits for hours is all there is

/** How long something took: `0001:02:03.45`. */
export function timespan(milliseconds: number): string {
  const hundredths = Math.min(Math.max(0, Math.round(milliseconds / 10)), MOST * 100);
  const seconds = Math.floor(hundredths / 100);
  const parts = [padded(seconds / 3600, 4), padded((seconds / 60) % 60), padded(seconds % 60)];
  return `${parts.join(":")}.${padded(hundredths % 100)}`;
}

/** A moment on the clock of this device: `13:05:59`. */
export function clock(at: Date): string {
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map((part) => padded(part)).join(":");
}

function padded(value: number, length = 2): string {
  return String(Math.floor(value)).padStart(length, "0");
}
