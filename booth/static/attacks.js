/** Made by `make attack ARGS=--keep`, and shown as it is: what was tried, and how it went. */
export const attacks = {
  "day": "2026-11-28",
  "rounds": 120,
  "subjects": {
    "texts": {
      "tried": 20,
      "succeeded": 0
    },
    "ballots": {
      "tried": 40,
      "succeeded": 0
    },
    "traces": {
      "tried": 22,
      "succeeded": 0
    },
    "words": {
      "tried": 12,
      "succeeded": 0
    },
    "keys": {
      "tried": 12,
      "succeeded": 0
    },
    "box": {
      "tried": 12,
      "succeeded": 0
    },
    "passes": {
      "tried": 10,
      "succeeded": 0
    },
    "views": {
      "tried": 8,
      "succeeded": 0
    },
    "input": {
      "tried": 14,
      "succeeded": 0
    }
  }
};
