import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { ApiFault } from "./api/fetch-json.js";
import { Site } from "./shell/site.js";

const FRESH_MS = 60_000;

/** Only what may pass is asked for again: an answer that says no will say it again. */
const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      refetchOnWindowFocus: false,
      retry: (failures, error) =>
        failures < 2 && error instanceof ApiFault && (error.status === 0 || error.status >= 502),
      networkMode: "always",
    },
  },
});

/** The whole application. */
export function Application() {
  return (
    <QueryClientProvider client={client}>
      <Site />
    </QueryClientProvider>
  );
}
