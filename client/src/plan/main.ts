// The bundle plan; what it does comes with its page.

export {};
