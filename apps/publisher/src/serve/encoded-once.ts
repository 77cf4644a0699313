/** An address as a header may carry it; what its writer has escaped already stays as it is. */
export function encodedOnce(target: string): string {
  return encodeURI(target).replace(/%25([0-9a-f]{2})/gi, '%$1');
}
