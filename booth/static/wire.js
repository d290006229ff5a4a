/** What leaves the page: POSTs of one fixed size, without cookies, to where the page came from. */

const BODY = 32_768;
const PATIENCE = 30_000;

/** The server understood and says no; `key` names the text that explains it. */
export class Refused extends Error {
  constructor(key) {
    super(key);
    this.key = key;
  }
}

/** The reply to a padded message. Throws Refused, or another error when it may not have arrived. */
export async function post(path, message) {
  const response = await send(path, message);
  return response.json();
}

/** As `post`, for an answer that is a file: its bytes and its name. */
export async function postForFile(path, message) {
  const response = await send(path, message);
  return { bytes: await response.blob(), name: fileName(response.headers.get("Content-Disposition")) };
}

async function send(path, message) {
  const response = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: padded(message),
    cache: "no-store",
    credentials: "omit",
    redirect: "error",
    referrerPolicy: "no-referrer",
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (response.status === 400) throw new Refused((await response.json()).error);
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response;
}

function padded(message) {
  const bare = new TextEncoder().encode(JSON.stringify({ ...message, pad: "" })).length;
  return JSON.stringify({ ...message, pad: "x".repeat(BODY - bare) });
}

const fileName = (disposition) => /filename="([^"]+)"/.exec(disposition)[1];
