declare namespace App {
  interface Locals {
    /** The draft to show, given by the publisher; only at a preview's address. */
    preview?: import('@toasoan/contracts').PreviewPage | undefined;
  }
}
