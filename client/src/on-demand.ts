// A script of this site, loaded when it is needed. From: a page, an address. To: whoever asked, who then
// finds what the script left behind. A script, as a page that was opened from disk may not fetch.

/** Rejected when it does not come. */
export function runScript(page: Document, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = page.createElement("script");
    script.src = address;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => {
      script.remove();
      reject(new Error(address));
    });
    page.head.append(script);
  });
}
