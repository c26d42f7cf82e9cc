// The bundle ask; what it does comes with its page.

export {};
