// What html-validate holds against a page of the built site. A rule that is off says why.
export default {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // Taste, not validity.
    "doctype-style": ["error", { style: "lowercase" }],
    "presentation-role-style": "off",
    // Everything comes from the site itself, and the Content-Security-Policy says so.
    "require-sri": ["error", { target: "crossorigin" }],
    // HTML allows any id without spaces; the theme's own begin with underscores.
    "valid-id": ["error", { relaxed: true }],
    // No form is sent: search finds while one types, other forms are filled in on the page or on
    // paper, and the policy forbids sending.
    "wcag/h32": "off",
    // Boxes to tick that belong together share a name, as radio buttons do.
    "form-dup-name": ["error", { shared: ["radio", "checkbox", "submit", "button", "reset"] }],
    // A number to call has the hyphen that can be searched for and copied, though a line may end there.
    "tel-non-breaking": ["error", { ignoreClasses: ["lk-tel"] }],
    // Safari forgets what a table is once its rows are laid out as cards, unless each part says it.
    "no-redundant-role": "off",
    // A title is as long as its record's, plus the name of the site.
    "long-title": "off",
  },
};
