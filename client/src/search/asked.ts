// What is being asked, in the address of the page: `?q=`. From: the dialog. Never: loses what else stands in
// the address, or what a quiz or scene keeps with this place in the history.

const NAME = "q";

export function showAsked(asked: string | undefined): void {
  const address = new URL(location.href);
  if (asked) {
    address.searchParams.set(NAME, asked);
  } else {
    address.searchParams.delete(NAME);
  }
  if (address.href !== location.href) {
    try {
      history.replaceState(history.state, "", address);
    } catch {
      // from disk some browsers let no script change the address
    }
  }
}
