/** The views that stand in the folder `views`, as the build finds them: see build.mjs. */
declare module "folder:views" {
  export const FOUND: readonly import("../elements/view").View[];
}
