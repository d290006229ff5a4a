// Runs the rule of the private page on `[text, names, roles]` of every case, as JSON on stdin.

import { text } from "node:stream/consumers";
import { pointsAtPerson } from "../../booth/static/warning/warning.js";

const cases = JSON.parse(await text(process.stdin));
const found = cases.map(([text, names, roles]) => pointsAtPerson(text, { names, roles }));
process.stdout.write(JSON.stringify(found));
