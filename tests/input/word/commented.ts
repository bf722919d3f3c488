import { unzipSync } from 'fflate';

/** What a commented document holds, read without anything of the product. */
export interface Opened {
  /** Text of a part; fails where there is none. */
  part(name: string): string;
  readonly names: readonly string[];
  bytes(name: string): Uint8Array;
}

export function open(docx: Uint8Array): Opened {
  const files = unzipSync(docx);
  return {
    part: (name) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(files[name]),
    names: Object.keys(files),
    bytes: (name) => files[name]!,
  };
}

/** The words between the marks of a comment. */
export function markedWords(xml: string, id: number): string {
  const start = xml.search(new RegExp(`<w:commentRangeStart w:id="${id}"`));
  const end = xml.search(new RegExp(`<w:commentRangeEnd w:id="${id}"`));
  if (start === -1 || end < start) throw new Error(`comment ${id} has no marks in their order`);
  return [...xml.slice(start, end).matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text]) => text!.replaceAll('&lt;', '<').replaceAll('&amp;', '&'))
    .join('');
}

/** Ids of the comments that Planlint wrote. */
export const idsOf = (comments: string): number[] =>
  [...comments.matchAll(/<w:comment w:id="(\d+)" w:author="Planlint"/g)].map(([, id]) => Number(id));

/**
 * The document part with the marks of these comments taken out, and the halves of parted runs joined again. How a mark is
 * written tells where it stands: `/>` between runs, ` />` between children of a run, with an end tag within a text.
 */
export function withoutMarks(xml: string, ids: readonly number[]): string {
  const id = `w:id="(?:${ids.join('|')})"`;
  const mark = `<w:commentRange(?:Start|End) ${id}`;
  const head = '<w:r(?: [^>]*)?>(?:<w:rPr>(?:(?!</?w:rPr>).|<w:rPr>.*?</w:rPr>)*</w:rPr>|<w:rPr/>)?';
  return xml
    .replace(new RegExp(`<w:r><w:commentReference ${id}/></w:r>`, 'g'), '')
    .replace(new RegExp(`${mark}/>`, 'g'), '')
    .replace(new RegExp(`</w:t></w:r>(?:${mark}></w:commentRange(?:Start|End)>)+${head}<w:t(?: [^>]*)?>`, 'gs'), '')
    .replace(new RegExp(`</w:r>(?:${mark} />)+${head}`, 'gs'), '');
}
