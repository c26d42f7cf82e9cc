// The bundle evidence; what it does comes with its page.

export {};
