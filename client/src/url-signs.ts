// Bytes as signs that may stand in an address, and back: base64url without padding (RFC 4648).
// From: codes and links that people share. To: the same. Never: judges what it is given; `fromSigns` throws.

export function toSigns(bytes: Uint8Array): string {
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

export function fromSigns(signs: string): Uint8Array<ArrayBuffer> {
  const letters = atob(signs.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(letters, (sign) => sign.charCodeAt(0));
}
