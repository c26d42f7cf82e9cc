// The bundle scan; what it does comes with its page.

export {};
