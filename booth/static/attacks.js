/** Made by `make attack ARGS=--keep`, and shown as it is: what was tried, and how it went. */
export const attacks = {
  "day": "2026-11-29",
  "rounds": 20,
  "subjects": {
    "texts": {
      "tried": 24,
      "succeeded": 0
    },
    "ballots": {
      "tried": 44,
      "succeeded": 0
    },
    "traces": {
      "tried": 22,
      "succeeded": 0
    },
    "words": {
      "tried": 20,
      "succeeded": 0
    },
    "keys": {
      "tried": 12,
      "succeeded": 0
    },
    "box": {
      "tried": 22,
      "succeeded": 0
    },
    "passes": {
      "tried": 10,
      "succeeded": 0
    },
    "views": {
      "tried": 30,
      "succeeded": 0
    },
    "plays": {
      "tried": 4,
      "succeeded": 0
    },
    "surroundings": {
      "tried": 7,
      "succeeded": 0
    },
    "input": {
      "tried": 34,
      "succeeded": 0
    },
    "rights": {
      "tried": 16,
      "succeeded": 0
    }
  }
};
