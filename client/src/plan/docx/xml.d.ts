// Parts of the template, which the bundler takes in as texts.

declare module "*.xml" {
  const text: string;
  export default text;
}
