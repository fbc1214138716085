import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Builds into the package's `dist/`, from where the server hands it out; everything is bundled, nothing is fetched. */
export default defineConfig({
  plugins: [react()],
  build: { outDir: "../dist/web", emptyOutDir: true, target: "es2022" },
  server: { proxy: { "/api": "http://127.0.0.1:7457" } },
});
