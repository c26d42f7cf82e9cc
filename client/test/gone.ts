// A file that was picked and is not there any more, as browsers give it.

export function gone(name = "weg.json"): File {
  const file = new File(["{}"], name);
  const fail = () => Promise.reject(new DOMException("It is gone.", "NotReadableError"));
  return Object.assign(file, { arrayBuffer: fail, text: fail });
}
