// Whether what someone wrote is an address that an example may have. From: the form of a story, files.
// To: the same. Never: opens it.

const LENGTH = 500;

/** Over https, to a named place, without a password in it. */
export function isOpenable(text: string): boolean {
  if (text.length > LENGTH || /\s/.test(text) || !/^https:\/\//i.test(text)) {
    return false;
  }
  try {
    const { protocol, username, password, hostname } = new URL(text);
    return protocol === "https:" && username === "" && password === "" && hostname.includes(".");
  } catch {
    return false;
  }
}
