// The framework as the server wrote it: which competences and levels there are, in order.
// From: the JSON block `lk-frame` (pages/mine/frame.py). To: pages of a reader's own. Titles are in names.ts.

export interface Level {
  readonly id: string;
  /** From 1, with the most support, to 5. */
  readonly number: number;
}

export interface CompetenceFrame {
  /** `competence:begrenzen` */
  readonly id: string;
  /** `cluster:veiligheid`; those of a cluster stand next to each other. */
  readonly cluster: string;
  /** Only on some work places. */
  readonly isBound: boolean;
  readonly textHash: string;
  readonly page: string;
}

export interface Profile {
  /** `profile:stagiair` */
  readonly id: string;
  /** The id of a level per competence. */
  readonly targets: Readonly<Record<string, string>>;
}

export interface Frame {
  readonly framework: string;
  /** What stands in the place of a level for who has not come across something yet. */
  readonly notMet: string;
  readonly levels: readonly Level[];
  readonly competences: readonly CompetenceFrame[];
  readonly profiles: readonly Profile[];
}

export function readFrame(page: ParentNode): Frame {
  return JSON.parse(page.querySelector("#lk-frame")?.textContent ?? "{}");
}

/** The number of a level; undefined for *not met* and for a level that the framework no longer has. */
export function numberOf(frame: Frame, level: string | undefined): number | undefined {
  return frame.levels.find(({ id }) => id === level)?.number;
}
