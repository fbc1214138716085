import { describe, expect, it } from "vitest";
import { OnrecordError } from "../../base/errors.js";
import { checkUrl } from "./check-url.js";

function judge(url: string, base: string | null = null): string {
  try {
    return checkUrl(url, base, false).href;
  } catch (error) {
    return error instanceof OnrecordError ? error.code : String(error);
  }
}

describe("checkUrl", () => {
  it.each<[string, string]>([
    ["http://courier.example/a#part", "http://courier.example/a"],
    ["HTTPS://Courier.Example./a", "https://courier.example/a"],
    ["http://bücher.example/", "http://xn--bcher-kva.example/"],
    ["http://2130706433/", "http://127.0.0.1/"],
    ["http://0177.0.0.1/", "http://127.0.0.1/"],
    ["http://0x7f000001/", "http://127.0.0.1/"],
    ["http://127.1/", "http://127.0.0.1/"],
    ["http://127.0.0.1./", "http://127.0.0.1/"],
    ["http://127。0。0。1/", "http://127.0.0.1/"],
    ["http://①②⑦.0.0.1/", "http://127.0.0.1/"],
    ["http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/"],
    ["http://[fe80::1%25eth0]/", "FETCH_URL_BAD"],
    ["http://localhost/", "FETCH_CLOSED"],
    ["http://LOCALHOST./", "FETCH_CLOSED"],
    ["http://a.localhost/", "FETCH_CLOSED"],
    ["http://ⓛocalhost/", "FETCH_CLOSED"],
    ["http://metadata.google.internal/", "FETCH_CLOSED"],
    ["http://printer/", "FETCH_CLOSED"],
    ["http://user:word@courier.example/", "FETCH_URL_BAD"],
    ["http://courier..example/", "FETCH_URL_BAD"],
    ["http://courier.example../", "FETCH_URL_BAD"],
    ["file:///etc/passwd", "FETCH_URL_BAD"],
    ["ftp://courier.example/", "FETCH_URL_BAD"],
    ["data:text/html,hello", "FETCH_URL_BAD"],
    ["javascript:alert(1)", "FETCH_URL_BAD"],
    ["gopher://courier.example/", "FETCH_URL_BAD"],
    ["courier.example/a", "FETCH_URL_BAD"],
    ["", "FETCH_URL_BAD"],
  ])("%j → %s", (url, expected) => expect(judge(url)).toBe(expected));

  it("refuses an address of 9,000 letters", () => {
    expect(judge(`http://courier.example/${"a".repeat(9000)}`)).toBe("FETCH_URL_BAD");
  });

  it.each<[string, string]>([
    ["/b", "https://courier.example/b"],
    ["//other.example/b", "https://other.example/b"],
    ["file:///etc/passwd", "FETCH_URL_BAD"],
    ["//localhost/b", "FETCH_CLOSED"],
  ])("reads a redirect to %j from the page it stands on", (url, expected) => {
    expect(judge(url, "https://courier.example/a")).toBe(expected);
  });
});
