// What a file holds that someone picked. From: every field for files. To: whoever reads one, by what it is. Never: fails,
// or takes in what is larger than its reader can use: a file that was moved since, or stands on a disk that is gone, is
// a reason that has words on each page.

export type Unread = "too-big" | "unreadable";

/** What is needed of a File. */
export interface Picked {
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** `most`: of bytes. */
export async function bytesOfFile(
  file: Picked,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | Unread> {
  if (file.size > most) {
    return "too-big";
  }
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return "unreadable";
  }
}

/** As UTF-8, which every file of ours is. Not a bare text, for that may say anything. */
export async function textOfFile(
  file: Picked,
  most: number,
): Promise<{ readonly text: string } | Unread> {
  const bytes = await bytesOfFile(file, most);
  return typeof bytes === "string" ? bytes : { text: new TextDecoder().decode(bytes) };
}
