import { ROUTES } from "./routes.js";

/** A page that lists what can be asked, without a script. All of its words are ours. */
export function renderApiPage(): string {
  const rows = ROUTES.map(({ path, summary, question }) => {
    const asked = Object.keys(question.shape).join(", ");
    const shown = path.includes(":") ? path.replace(":id", "<i>ID</i>") : `<a href="${path}">${path}</a>`;
    return `<tr><th scope="row">${shown}</th><td>${summary}</td><td>${asked}</td></tr>`;
  });
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>The API of onrecord</title><meta name="viewport" content="width=device-width"></head>
<body>
<h1>The API of onrecord</h1>
<p>Every question is asked with GET and answered in JSON; lists have <code>rows</code> and <code>next</code>, which is
given back as <code>cursor</code>. Faults come as <code>error</code> with <code>code</code>, <code>message</code> and
<code>remedy</code>. The whole description: <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
<table border="1" cellpadding="6">
<thead><tr><th scope="col">address</th><th scope="col">what it answers</th><th scope="col">what can be given</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
<p>Statements also come as <a href="/api/statements.csv">CSV</a> (<code>safe=true</code> for spreadsheets) and as an
<a href="/api/statements.atom">Atom feed</a>, one statement as schema.org JSON-LD (<code>/api/statements/ID.jsonld</code>).
All of the record comes line by line from <code>/api/export/FORMAT</code>: csv, csv-safe, json-ld, web-annotation,
quotation-graph. Beside every page of the site is its data: <code>/statements/ID.json</code>.</p>
</body>
</html>
`;
}
