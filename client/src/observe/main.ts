// The bundle observe; what it does comes with its page.

export {};
