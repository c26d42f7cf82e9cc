// The bundle picture; what it does comes with its page.

export {};
