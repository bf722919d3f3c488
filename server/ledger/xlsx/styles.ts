/** Formats of cells by their index in `cellXfs`. */
export const STYLE = { plain: 0, head: 1, text: 2, number: 3, day: 4, textAlert: 5, dayAlert: 6 } as const;

/** Half-width characters of this face are half as wide as Han: widths of columns count in them. */
const FACE = '宋体';
const HEAD_FACE = '黑体';
const SIZE = 10;

const font = (face: string, more = ''): string =>
  `<font>${more}<sz val="${SIZE}"/>${more === ALERT ? ALERT_COLOUR : ''}<name val="${face}"/><charset val="134"/></font>`;
const ALERT = '<b/>';
const ALERT_COLOUR = '<color rgb="FFB3261E"/>';

const edge = (side: string): string => `<${side} style="thin"><color rgb="FFA6A6A6"/></${side}>`;

const cell = (of: { font?: number; fill?: number; format?: number; align: string }): string =>
  `<xf numFmtId="${of.format ?? 0}" fontId="${of.font ?? 0}" fillId="${of.fill ?? 0}" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${of.align} wrapText="1"/></xf>`;

const CENTRE = 'horizontal="center" vertical="center"';
const LEFT = 'horizontal="left" vertical="center"';
/** The first number that is free for formats of one's own. */
const DAY_FORMAT = 164;

export const stylesXml = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="${DAY_FORMAT}" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="3">${font(FACE)}${font(HEAD_FACE)}${font(FACE, ALERT)}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7EEF7"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="7"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${[
  cell({ font: 1, fill: 2, align: CENTRE }),
  cell({ align: LEFT }),
  cell({ align: CENTRE }),
  cell({ format: DAY_FORMAT, align: CENTRE }),
  cell({ font: 2, align: LEFT }),
  cell({ font: 2, format: DAY_FORMAT, align: CENTRE }),
].join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
