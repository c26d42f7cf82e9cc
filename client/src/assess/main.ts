// The bundle assess; what it does comes with its page.

export {};
