// The bundle of the plan: goals on one log, with what there is to learn them with.

import { followEras } from "../era";
import { Log } from "../log/log";
import { browser } from "../log/world";
import { readNames } from "../names";
import { readFrame } from "../standing/frame";
import { readWays } from "../standing/ways";
import { readWords } from "../words";
import { Levels } from "./levels";
import { definePlan } from "./page";

const say = readWords(document);
const wording = {
  say,
  names: readNames(document),
  levels: new Levels(document),
  language: say("client.plan.locale"), // with a country, for the order of a date
};
followEras();
definePlan(new Log(browser), { frame: readFrame(document), ways: readWays(document), wording });
