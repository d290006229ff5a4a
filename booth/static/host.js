/** Inside Teams: say that the page is there and follow the theme. Nothing else goes to Teams. */

const PATIENCE = 5_000;

/**
 * Loads Microsoft's library only inside a frame, when the first screen stands: nobody waits for it.
 * What it would fetch elsewhere, our policy stops.
 */
export async function followTeams() {
  if (window === window.parent) return;
  const { app } = await import(document.documentElement.dataset.teams);
  await greet(app).catch(() => {});
}

async function greet(app) {
  await answered(app.initialize());
  app.notifyAppLoaded();
  app.notifySuccess();
  app.registerOnThemeChangeHandler(wear);
  wear((await app.getContext()).app.theme);
}

/** A frame that is not Teams never answers: then the page stays as it is. */
const answered = (promise) =>
  Promise.race([promise, new Promise((_, give) => setTimeout(give, PATIENCE, new Error("no host")))]);

function wear(theme) {
  const ours = { dark: "dark", contrast: "contrast" };
  document.documentElement.dataset.theme = ours[theme] ?? "light";
}
