/** Asking the try-out, and hearing its news. */

/** The server said no; `status` 409 means that something else is going on. */
export class Refused extends Error {
  constructor(status) {
    super(`status ${status}`);
    this.status = status;
  }
}

export async function get(path) {
  return answer(await fetch(path, { cache: "no-store" }));
}

export async function post(path, body = {}) {
  const headers = { "Content-Type": "application/json" };
  return answer(await fetch(path, { method: "POST", headers, body: JSON.stringify(body) }));
}

/** Send a file as it is, byte for byte. */
export async function send(path, file) {
  return answer(await fetch(path, { method: "POST", body: file }));
}

async function answer(response) {
  if (!response.ok) throw new Refused(response.status);
  const text = await response.text();
  return text ? JSON.parse(text) : undefined;
}

/**
 * Calls `told` with every piece of news; `lost` when the line breaks, `back` when it is there again.
 * Resolves when the line is open: what is asked from then on misses no news.
 */
export function listen({ told, lost, back }) {
  let broken = false;
  const source = new EventSource("/news");
  source.addEventListener("message", (event) => told(JSON.parse(event.data)));
  source.addEventListener("error", () => {
    broken = true;
    lost();
  });
  return new Promise((resolve) => {
    source.addEventListener("open", () => {
      if (broken) back();
      broken = false;
      resolve();
    });
  });
}
