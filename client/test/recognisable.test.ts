import { expect, test } from "vitest";
import { tracesIn } from "../src/recognisable";

test.each([
  ["Ik sprak mw. de Wit aan tafel.", ["name"]],
  ["Mevrouw van den Berg zuchtte.", ["name"]],
  ["Mr Jones sat down.", ["name"]],
  ["Geboren op 3-4-1981.", ["date"]],
  ["Nummer 111222333 stond erbij.", ["number"]],
  ["Woont op 1234 AB.", ["postcode"]],
  ["Bel 06-12345678.", ["phone"]],
  ["Bel +31 6 12 34 56 78.", ["phone"]],
  ["Mail naar jan@voorbeeld.nl.", ["email"]],
])("%s", (text, traces) => {
  expect(tracesIn(text)).toEqual(traces);
});

test.each([
  "",
  "Ik zag haar naar de deur kijken, en ik wachtte te lang.",
  "De mevrouw aan tafel zei niets, en een meneer liep weg.",
  "Om 10.30 uur, na 113 of 0800-0113, was het stil.",
  "Nummer 123456789 is geen burgerservicenummer.",
  "Ik koos in 2026 voor stap 3.",
])("nothing in: %s", (text) => {
  expect(tracesIn(text)).toEqual([]);
});
