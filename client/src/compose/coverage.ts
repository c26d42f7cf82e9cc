// What a programme covers of the framework, and what it leaves to others: the sums of model/coverage.py,
// model/blueprint.py and pages/learn/programmes.py. From: a programme, the shelf. To: the page and paper. A hole is no
// mistake. Only lessons that people do as a whole count. Pure.

import { sum } from "./load";
import { type Aim, type Assignment, type Programme, scenesIn, wholeLessons } from "./programme";
import { at, type Objective, type Shelf, type Titled } from "./shelf";

/** What there is for one competence: per level how many objectives, scenes, assignments. */
export interface Covered {
  readonly competence: Titled;
  readonly objectives: ReadonlyMap<string, number>;
  readonly scenes: readonly string[];
  readonly assignments: readonly Assignment[];
}

export function coverageOf(programme: Programme, shelf: Shelf): Covered[] {
  const reached = objectivesOf(programme, shelf);
  const scenes = scenesIn(programme);
  return shelf.competences.map((competence) => {
    const own = reached.filter((objective) => objective.competence === competence.id);
    const count = (level: string) => own.filter((objective) => objective.level === level).length;
    return {
      competence,
      objectives: new Map(shelf.levels.map(({ id }) => [id, count(id)])),
      scenes: scenes.filter((name) => at(shelf.scenes, name)?.competences.includes(competence.id)),
      assignments: programme.assignments.filter((one) => one.competence === competence.id),
    };
  });
}

function objectivesOf(programme: Programme, { lessons }: Shelf): readonly Objective[] {
  return wholeLessons(programme).flatMap((name) => at(lessons, name)?.objectives ?? []);
}

function isTaught({ objectives }: Covered): boolean {
  return [...objectives.values()].some((number) => number > 0);
}

/** Whether anything is learned or shown at a level. */
function shows({ objectives, assignments }: Covered, level: string): boolean {
  return (objectives.get(level) ?? 0) > 0 || assignments.some((one) => one.level === level);
}

/** `untouched`: no lesson, scene or assignment; `played`: played or shown, without a lesson; `levels`: nothing is
 * learned or shown there; `aims`: promised, with nothing at that level. */
export interface Holes {
  readonly untouched: readonly Titled[];
  readonly played: readonly Titled[];
  readonly levels: readonly Titled[];
  readonly aims: readonly Aim[];
}

export function holesOf(programme: Programme, covered: readonly Covered[], shelf: Shelf): Holes {
  const untaught = covered.filter((one) => !isTaught(one));
  const isShown = ({ scenes, assignments }: Covered) => scenes.length + assignments.length > 0;
  const by = new Map(covered.map((one) => [one.competence.id, one]));
  return {
    untouched: untaught.filter((one) => !isShown(one)).map(({ competence }) => competence),
    played: untaught.filter(isShown).map(({ competence }) => competence),
    levels: shelf.levels.filter(({ id }) => !covered.some((one) => shows(one, id))),
    aims: programme.aims.filter(({ competence, level }) => {
      const found = by.get(competence);
      return !(found && shows(found, level));
    }),
  };
}

/** At a level of Bloom: how many objectives promise it, and how many questions ask it. */
export interface Thought {
  readonly bloom: string;
  readonly objectives: number;
  readonly items: number;
}

/** Every level of Bloom, from low to high. */
export function bloomOf(programme: Programme, shelf: Shelf): Thought[] {
  const reached = objectivesOf(programme, shelf);
  return shelf.blooms.map((bloom) => ({
    bloom,
    objectives: reached.filter((objective) => objective.bloom === bloom).length,
    items: sum(reached.map(({ asked }) => at(asked, bloom) ?? 0)),
  }));
}

/** How many objectives no question asks for. */
export function unaskedIn(programme: Programme, shelf: Shelf): number {
  return objectivesOf(programme, shelf).filter(({ asked }) => Object.keys(asked).length === 0)
    .length;
}
