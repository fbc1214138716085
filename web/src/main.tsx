import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Application } from "./application.js";
import "./design/tokens.css";
import "./design/base.css";
import "./shell/shell.css";
import { startKeyboard } from "./keyboard/shortcuts.js";
import { startHistory } from "./routing/place.js";

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no element with the id root");
startHistory();
startKeyboard();
createRoot(root).render(
  <StrictMode>
    <Application />
  </StrictMode>,
);
