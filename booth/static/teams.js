/** What the pages use of Microsoft's library: saying that they are there, and the theme. */

export { app } from "@microsoft/teams-js";
