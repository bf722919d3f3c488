/** A Word document and the text it shows; LibreOffice is asked too, where `npm run word-oracle` runs. */
export interface WordCase {
  readonly name: string;
  readonly docx: () => Uint8Array;
  readonly text: string;
  /** What LibreOffice 7.4 writes as plain text where it is something else, and why ours stands. */
  readonly libreOffice?: { readonly text: string; readonly why: string };
}
