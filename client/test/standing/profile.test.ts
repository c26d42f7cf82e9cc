// Which example someone compares with: the last that was chosen, if it is still there.

import { expect, test } from "vitest";
import { MemoryStore } from "../../src/log/store";
import { choosing, chosenProfile } from "../../src/standing/profile";
import { counting } from "../log/events";
import { FRAME } from "../picture/frames";

const [profile] = FRAME.profiles;

test("the last choice counts, also when it is none", async () => {
  const store = new MemoryStore(counting());
  const chosen = async () => chosenProfile(await store.all(), FRAME);
  expect(await chosen()).toBeUndefined();
  await store.append(choosing(profile), new Date(0));
  expect(await chosen()).toBe(profile);
  expect(chosenProfile(await store.all(), { ...FRAME, profiles: [] })).toBeUndefined();
  await store.append(choosing(undefined), new Date(1));
  expect(await chosen()).toBeUndefined();
});
