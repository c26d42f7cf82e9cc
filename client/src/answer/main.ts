// The bundle answer; what it does comes with its page.

export {};
