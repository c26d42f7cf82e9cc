// A file under a password: opened by that password alone, and by none when anything in it is another.

import { createDecipheriv, pbkdf2Sync } from "node:crypto";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { canSeal, isSealed, ROUNDS, seal, unseal } from "../../src/log/sealed";

const TEXT = `{"schema":"leerklimaat-log","tekst":"${"één 😀 ".repeat(5000)}"}\n`;
const PASSWORD = "de lucht ís blauw";

test("what was sealed is opened by its password, and looks like nothing before", async () => {
  const file = await seal(TEXT, PASSWORD);
  expect(isSealed(file)).toBe(true);
  expect(isSealed(TEXT)).toBe(false);
  expect(file).not.toContain("één");
  expect(await unseal(file, PASSWORD)).toEqual({ text: TEXT });
  expect(await unseal(file, PASSWORD.normalize("NFD"))).toEqual({ text: TEXT });
  expect(await unseal(file, `${PASSWORD} `)).toEqual({ refused: "wrong-password" });
  expect(await seal(TEXT, PASSWORD)).not.toBe(file);
});

test("it is AES-GCM under PBKDF2 with six hundred thousand rounds, as another library does it", async () => {
  const { sealed, ...head } = JSON.parse(await seal(TEXT, PASSWORD));
  expect(ROUNDS).toBeGreaterThanOrEqual(600_000);
  const salt = Buffer.from(head.salt, "hex");
  const key = pbkdf2Sync(PASSWORD.normalize("NFC"), salt, head.rounds, 32, "sha256");
  const data = Buffer.from(sealed, "base64");
  const opened = createDecipheriv("aes-256-gcm", key, Buffer.from(head.iv, "hex"));
  opened.setAAD(Buffer.from(JSON.stringify(head)));
  opened.setAuthTag(data.subarray(-16));
  const text = Buffer.concat([opened.update(data.subarray(0, -16)), opened.final()]);
  expect(text.toString()).toBe(TEXT);
});

test("a file in which any sign is another does not open", async () => {
  const file = await seal("kort", PASSWORD);
  await fc.assert(
    fc.asyncProperty(fc.nat(file.length - 3), fc.constantFrom(..."0aZ}"), async (at, sign) => {
      fc.pre(file[at] !== sign);
      const found = await unseal(file.slice(0, at) + sign + file.slice(at + 1), PASSWORD);
      expect(found).toHaveProperty("refused");
    }),
    { numRuns: 25 },
  );
});

test.each([
  ["half of it", (file: string) => file.slice(0, 60), "damaged"],
  ["a newer one", (file: string) => file.replace('"version":1', '"version":2'), "newer"],
  ["too few rounds", (file: string) => file.replace("600000", "1000"), "damaged"],
  ["endless rounds", (file: string) => file.replace("600000", "9999999999"), "damaged"],
  ["no salt", (file: string) => file.replace(/"salt":"\w+"/, '"salt":""'), "damaged"],
  ["no letters", (file: string) => file.replace(/"sealed":"/, '"sealed":"*'), "damaged"],
  ["a list", () => "[]", "damaged"],
])("refused: %s", async (_, change, refused) => {
  expect(await unseal(change(await seal("kort", PASSWORD)), PASSWORD)).toEqual({ refused });
});

test("where a browser has no such thing, it is not offered", () => {
  expect(canSeal()).toBe(true);
  vi.stubGlobal("crypto", {});
  expect(canSeal()).toBe(false);
  vi.unstubAllGlobals();
});
