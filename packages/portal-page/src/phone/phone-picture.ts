/** A picture as it waits on the phone, made small already. */
export interface PhonePicture {
  account: string;
  key: string;
  /** The item that names it. */
  item: string;
  /** JPEG; null: the newsroom has it in the item, and room on the phone is scarce. */
  file: Blob | null;
  /** For the list: about 320 pixels. */
  thumb: Blob;
  width: number;
  height: number;
  /** Set when the newsroom has it. */
  id: string | null;
}
