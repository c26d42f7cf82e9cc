// What a learning platform offers a package of SCORM 1.2, and where it stands. From: the windows around this
// one. To: lms.ts. Source: SCORM 1.2 Run-Time Environment, 3.3. Never: calls it.

/** Every value is a text. A platform may answer "true", true or 1. */
export interface Api {
  LMSInitialize(nothing: ""): unknown;
  LMSFinish(nothing: ""): unknown;
  LMSGetValue(element: string): unknown;
  LMSSetValue(element: string, value: string): unknown;
  LMSCommit(nothing: ""): unknown;
  LMSGetLastError(): unknown;
}

/** As much of a window as there is to look for. */
export interface Around {
  readonly API?: unknown;
  readonly parent: Around | null;
  readonly opener?: Around | null;
}

const FAR = 50; // frames in frames; a page that is its own parent ends it sooner

/** In this window and those around it, and else around the one that opened it. */
export function findApi(here: Around): Api | undefined {
  return upwards(here) ?? upwards(openerOf(here));
}

function upwards(start: Around | undefined): Api | undefined {
  let here = start;
  for (let height = 0; here && height < FAR; height += 1) {
    const api = apiOf(here);
    if (api) {
      return api;
    }
    const above: Around | undefined = parentOf(here);
    here = above === here ? undefined : above;
  }
  return undefined;
}

/** The one that opened this window, or one of those around it. */
function openerOf(start: Around): Around | undefined {
  let here: Around | undefined = start;
  for (let height = 0; here && height < FAR; height += 1) {
    const opener = asked(() => here?.opener ?? undefined);
    const above = parentOf(here);
    if (opener || above === here) {
      return opener;
    }
    here = above;
  }
  return undefined;
}

function apiOf(here: Around): Api | undefined {
  return asked(() => (isApi(here.API) ? here.API : undefined));
}

function parentOf(here: Around): Around | undefined {
  return asked(() => here.parent ?? undefined);
}

/** A window of another origin throws at the mere question. */
function asked<T>(question: () => T | undefined): T | undefined {
  try {
    return question();
  } catch {
    return undefined;
  }
}

function isApi(value: unknown): value is Api {
  const isSomething = (typeof value === "object" && value !== null) || typeof value === "function";
  return isSomething && Boolean((value as Partial<Api>).LMSInitialize);
}
