/** Inside Teams: follow the theme and sign in with what Teams knows. Elsewhere nothing happens:
    the way to sign in stands on the page itself. */

const PATIENCE = 5_000;
const TRIED = "board-signed-in";

if (window !== window.parent) await inside().catch(byHand);

async function inside() {
  const { app, authentication } = await import(document.documentElement.dataset.teams);
  await answered(app.initialize());
  app.notifyAppLoaded();
  app.notifySuccess();
  app.registerOnThemeChangeHandler(wear);
  wear((await app.getContext()).app.theme);
  const door = document.querySelector("[data-sign-in]");
  if (!door) sessionStorage.removeItem(TRIED);
  else await signIn(door.dataset.signIn, authentication);
}

async function signIn(address, authentication) {
  // A browser that keeps no cookie here would come back for ever.
  if (sessionStorage.getItem(TRIED)) throw new Error("not kept");
  waiting(true);
  const token = await answered(authentication.getAuthToken());
  const answer = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ token }),
  });
  if (!answer.ok) throw new Error("refused");
  sessionStorage.setItem(TRIED, "yes");
  location.reload();
}

/** A frame that is not Teams never answers, and Teams without consent says no: then by hand. */
function byHand() {
  document.querySelectorAll("a.go").forEach((way) => (way.target = "_blank"));
  waiting(false);
}

function waiting(waits) {
  const shown = (mark, yes) => document.querySelectorAll(`[${mark}]`).forEach((one) => (one.hidden = !yes));
  shown("data-waiting", waits);
  shown("data-by-hand", !waits);
}

const answered = (promise) =>
  Promise.race([promise, new Promise((_, give) => setTimeout(give, PATIENCE, new Error("no host")))]);

function wear(theme) {
  const ours = { dark: "dark", contrast: "contrast" };
  document.documentElement.dataset.theme = ours[theme] ?? "light";
}
