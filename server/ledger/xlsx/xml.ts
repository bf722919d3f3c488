const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML. Controls must be gone already (sheet.ts, `seen`). */
export const xmlText = (text: string): string => text.replace(/[&<>"]/g, (mark) => ENTITIES[mark]!);

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
