/** What the board uses of Microsoft's library: saying that it is there, the theme, and who looks. */

export { app, authentication } from "@microsoft/teams-js";
