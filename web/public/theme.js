// Puts the chosen colours in place before anything is drawn. A file of its own, because no inline script is allowed.
(() => {
  let kept = null;
  try {
    kept = localStorage.getItem("onrecord-theme");
  } catch {
    // Storage may be closed; then the system's choice holds.
  }
  if (kept === "light" || kept === "dark") document.documentElement.dataset.theme = kept;
})();
