/** Adaptive Cards, drawn by the library that Teams is built on, in our own look. */

const { AdaptiveCards, markdownit } = window;
const markdown = markdownit({ html: false, linkify: false, breaks: true });

AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

const color = (name) => ({ default: `var(--${name})`, subtle: "var(--soft)" });
const foregroundColors = {
  default: color("ink"),
  dark: color("ink"),
  light: color("on-accent"),
  accent: color("accent"),
  attention: color("failed"),
  good: color("accent"),
  warning: color("failed"),
};
const plain = { backgroundColor: "transparent", foregroundColors };
const washed = { backgroundColor: "var(--wash)", foregroundColors };

const font = {
  fontFamily: "inherit",
  fontSizes: { small: 13, default: 15, medium: 16, large: 18, extraLarge: 22 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
};

const look = new AdaptiveCards.HostConfig({
  fontFamily: "inherit",
  supportsInteractivity: true,
  spacing: { small: 6, default: 10, medium: 14, large: 22, extraLarge: 32, padding: 18 },
  separator: { lineThickness: 1, lineColor: "var(--line)" },
  lineHeights: { small: 19, default: 22, medium: 24, large: 25, extraLarge: 30 },
  fontTypes: { default: font, monospace: { ...font, fontFamily: "monospace" } },
  containerStyles: { default: plain, emphasis: washed, accent: washed, good: washed, attention: plain, warning: plain },
  actions: {
    maxActions: 6,
    spacing: "large",
    buttonSpacing: 0,
    actionsOrientation: "horizontal",
    actionAlignment: "left",
    allowTitleToWrap: true,
  },
  textBlock: { headingLevel: 3 },
  factSet: {
    title: { color: "default", isSubtle: true, weight: "default", wrap: true, maxWidth: 130 },
    value: { color: "default", weight: "default", wrap: true },
    spacing: 16,
  },
  inputs: {
    label: {
      inputSpacing: "small",
      requiredInputs: { weight: "bolder", suffix: " *", suffixColor: "attention" },
      optionalInputs: { weight: "bolder" },
    },
    errorMessage: { color: "attention", weight: "default", spacing: "small" },
  },
});

/** The element of a card; `press(action)` is called with what a button sends. */
export function draw(content, press) {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = look;
  card.parse(content);
  card.onExecuteAction = (action) => press(sent(action));
  const element = card.render();
  element.lang = content.lang ?? "";
  for (const link of element.querySelectorAll("a")) {
    link.target = "_blank";
    link.rel = "noopener noreferrer";
  }
  return element;
}

function sent(action) {
  const type = action.getJsonTypeName();
  if (type === "Action.OpenUrl") return { type, url: action.url };
  return { type, verb: action.verb, data: action.data };
}
