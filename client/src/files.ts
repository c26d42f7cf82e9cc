// A file for the learner to keep. From: results, the data page. Never: leaves the device.

/** Offers a text as a download, under a name with its suffix. */
export function offer(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
