/**
 * The data of a plan; types only. A Plan depends on the text and the ReadOptions alone and is never changed.
 *
 * Offsets: every Span below counts UTF-16 code units **in the reading text of its paragraph** (`Paragraph.text`), so
 * that typing above a paragraph moves one number and no tree. `locate` (locate.ts) turns them into document offsets.
 */
import type { Span } from './text.ts';
import type { DeadlineKind, TimeExpression } from './time-types.ts';

// ---- Paragraphs -------------------------------------------------------------------------------------------------

/**
 * A stretch of reading text and where it stands in the source, both counted from the paragraph's start. Stretches of
 * equal length map unit for unit; where the lengths differ (an HTML entity) the stretch is one place.
 */
export interface Segment {
  readonly start: number;
  readonly length: number;
  readonly source: number;
  readonly sourceLength: number;
}

/** What kind of paragraph this is by its own text alone. */
export type ParagraphForm =
  | 'text' // prose, heading or item
  | 'label' // 推进举措: alone on its line; introduces the items below it
  | 'field' // 责任单位：… or 完成时限：… on a line of its own
  | 'row' // a table row: cells separated by tabs or by | (Markdown)
  | 'residue' // a line of the web page or the page frame, not of the plan
  | 'contents' // a line of a table of contents
  | 'attachment' // 附件1 on a line of its own, 附件：… in the list of attachments
  | 'metadata'; // 来源:… 发布时间:… beneath a title; the plan's only date may stand here

export interface Paragraph {
  /** Reading text: hard-wrapped lines joined, entities decoded, indent and trailing blanks left out. Never empty. */
  readonly text: string;
  /** `text` in half width (fold), unit for unit. */
  readonly folded: string;
  /** Length of the paragraph in the source. */
  readonly sourceLength: number;
  /** Null where the reading text is the source text itself. */
  readonly segments: readonly Segment[] | null;

  readonly form: ParagraphForm;
  readonly marker: Marker | null;
  /** The paragraph without marker and without the responsibility notes at its end. */
  readonly body: Span;
  /** First sentence of the body, without its stop: the title of a heading. */
  readonly title: Span;
  /** True when the body is nothing but the title, without a stop at its end: a heading on a line of its own. */
  readonly standalone: boolean;
  readonly notes: readonly Note[];
  readonly times: readonly TimeExpression[];
  readonly citations: readonly Citation[];
  readonly documentNumbers: readonly DocumentNumber[];
}

// ---- Structure --------------------------------------------------------------------------------------------------

export type MarkerStyle =
  | 'chapter' // 第一章, 第一篇, 第一部分
  | 'section' // 第一节
  | 'han' // 一、
  | 'han-paren' // （一）
  | 'arabic' // 1.
  | 'arabic-paren' // （1）
  | 'circled' // ①
  | 'half-paren' // 1)
  | 'decimal' // 1.1
  | 'article' // 第一条
  | 'ordinal-word' // 一是, 第一，, 其一
  | 'dash' // ——
  | 'bullet'; // •

export interface Marker extends Span {
  readonly style: MarkerStyle;
  /** -1 第X章, 0 第X节, 1 一、, 2 （一）, 3 1., 4 （1）, 5 ①; null for marks outside this order. */
  readonly level: number | null;
  /** Its value; null where the mark has none (——) or it cannot be read. */
  readonly number: number | null;
  readonly raw: string;
  /** Half width, without 、 and . : the part of a task id. */
  readonly key: string;
  /** The bracket is not closed: `(2`. */
  readonly unclosed: boolean;
}

/** A numbered heading or item, or an unnumbered task under a label line, in the order of the document. */
export interface Item {
  readonly index: number;
  readonly paragraph: number;
  /** Null for an unnumbered item. */
  readonly marker: Marker | null;
  /** Index into `Plan.items`, or null at the top. */
  readonly parent: number | null;
  readonly children: readonly number[];
  /** Paragraphs of the item with all that stands below it: from `paragraph` up to, not including, this one. */
  readonly end: number;
  /** Paragraphs that belong to the item itself: up to the first child. */
  readonly ownEnd: number;
  /** Unique in the document: markers of the ancestors and its own, `二/(一)/1/(1)`, `二/(一)/15/*1`, `附件1/一`. */
  readonly id: string;
  /** Which part of the file it stands in: 0 the first plan (or all), counted on at every attachment or further plan. */
  readonly part: number;
}

/** A part of a file with numbering of its own: the letter of transmittal, a plan, an attachment. */
export interface Part {
  readonly kind: 'letter' | 'plan' | 'attachment';
  readonly paragraph: number;
  readonly end: number;
  /** Paragraph that holds the title, where there is one. */
  readonly title: number | null;
  /** Prefix of ids: empty, or `附件1`. */
  readonly key: string;
}

/** How the numbers of one marker style go on where their parent changes. */
export type NumberingHabit = 'restarts' | 'runs-on' | 'mixed' | 'unknown';

// ---- Responsibility (domain study 05) ----------------------------------------------------------------------------

export type Role = 'lead' | 'support' | 'joint' | 'implied';

export type LeadBasis =
  | 'explicit' // 牵头, 主办, subject of 会同
  | 'declaration' // a declaration in force (下同) says who leads
  | 'sole' // one unit alone
  | 'joint' // several by 按职责分工负责: none leads, none is missing
  | 'first-listed' // several without a word: the first is presumed
  | 'inherited' // from the nearest ancestor with a note
  | 'range' // 以上/以下任务由…负责
  | 'none';

export type UnitKind =
  | 'department' // of a government, any level
  | 'party' // organ of the party
  | 'government' // 太原市政府
  | 'collective' // 各市政府: exhaustive, hence precise
  | 'vague' // 相关市政府, 有关部门
  | 'region' // a place or zone instead of the body that answers for it
  | 'institution'
  | 'enterprise'
  | 'other';

/** One unit named in a note. */
export interface UnitMention extends Span {
  /** Name after prefix distribution: 省发展改革委、财政厅 gives 省财政厅. As written otherwise. */
  readonly name: string;
  readonly role: Role;
  readonly kind: UnitKind;
  /** Row of the register, or null. Index into `Register.units`. */
  readonly unit: number | null;
  /** Number of its group in the note, from 0; ，, ； and labels part the groups. */
  readonly group: number;
}

export interface Declaration extends Span {
  readonly kind:
    | 'all-lead' // 所列部门均为牵头单位
    | 'first-leads' // 排在第一位的为牵头单位
    | 'first-group-leads' // 逗号前为牵头单位
    | 'first-of-each-leads' // 两省市列首位的为牵头单位
    | 'joint' // 按职责分工负责，下同
    | 'marked-lead' // 标“△”的为牵头单位
    | 'supporters-unlisted' // 参加单位不一一列出
    | 'implied'; // 均涉及相关市（州）人民政府，不再做分工
  /** True when it holds for all later notes (下同). */
  readonly onward: boolean;
}

export interface NoteDefect extends Span {
  readonly kind: 'empty' | 'stop-inside' | 'trailing-separator' | 'unclosed-inner';
}

/** A statement of who is responsible: a bracket, a line, a cell or a sentence. The span includes its brackets. */
export interface Note extends Span {
  readonly form: 'bracket' | 'line' | 'cell' | 'sentence';
  /** In order of the text. Roles as the note itself gives them, before any declaration. */
  readonly units: readonly UnitMention[];
  /** Basis by the note alone. */
  readonly basis: LeadBasis;
  /** 以上任务 / 以下任务: which items it is about besides its own. */
  readonly range: 'above' | 'below' | null;
  readonly declarations: readonly Declaration[];
  /** Ends of lists that name nobody: 等有关部门. A bare 等 or 等部门 is none. */
  readonly openEnds: readonly Span[];
  readonly defects: readonly NoteDefect[];
}

// ---- Time (domain study 06) --------------------------------------------------------------------------------------

/** A time expression with its value in this document; dates are ISO, inclusive. */
export interface Deadline {
  readonly paragraph: number;
  readonly time: TimeExpression;
  readonly kind: DeadlineKind;
  readonly start: string | null;
  readonly end: string | null;
  /** For 10月前: the end under the other reading. */
  readonly altEnd: string | null;
  /** Taken over from the parent, which has no other kind than `by` or `period`. */
  readonly inherited: boolean;
}

// ---- Citations ---------------------------------------------------------------------------------------------------

/** 《…》, span with its marks. */
export interface Citation extends Span {
  /** Between the marks, as written. */
  readonly title: string;
  /** Document number in the bracket that follows, as written (repaired where it is damaged), or null. */
  readonly documentNumber: string | null;
  /** Name given by 以下简称《…》, or null. */
  readonly alias: string | null;
}

/** 国发〔2017〕42号; span from the organ code to 号. */
export interface DocumentNumber extends Span {
  readonly raw: string;
  readonly organ: string;
  readonly year: number | null;
  readonly serial: string | null;
  readonly defect: DocumentNumberDefect | null;
}

export interface DocumentNumberDefect extends Span {
  /** `bracket-lost`: 〔2017250号. `bracket-shape`: (2017)42号. `padding`: 〔2017〕第042号. */
  readonly kind: 'bracket-lost' | 'bracket-shape' | 'padding';
  readonly verdict: 'safe' | 'suggest' | 'none';
  /** Replacement for the span of the defect. */
  readonly repair: string | null;
}

// ---- Tasks -------------------------------------------------------------------------------------------------------

/** A unit of a task and where it is named. */
export interface TaskUnit {
  readonly name: string;
  readonly role: Role;
  readonly paragraph: number;
  readonly mention: UnitMention;
}

export interface TaskCitation {
  readonly paragraph: number;
  readonly citation: Citation;
}

/** A leaf item in a part of the plan that allocates work. */
export interface Task {
  readonly index: number;
  /** Its item; the id of the task is the item's. */
  readonly item: number;
  readonly id: string;
  readonly paragraph: number;
  /** Paragraphs of the task: from `paragraph` up to, not including, this one. */
  readonly end: number;
  /** Items above it, outermost first. */
  readonly ancestors: readonly number[];
  /** Without marker and responsibility notes. */
  readonly text: string;
  /** In order of the text; `role` as the declaration in force makes it. */
  readonly units: readonly TaskUnit[];
  readonly leadBasis: LeadBasis;
  readonly deadlines: readonly Deadline[];
  /** The day by which it is to be done (interfaces: `due`), or null. */
  readonly due: string | null;
  readonly citations: readonly TaskCitation[];
  /** Paragraphs and notes that assign it, its own or those it takes over. */
  readonly notes: readonly { readonly paragraph: number; readonly note: Note }[];
  /** True where the gate of the missing-lead rule is open: the section assigns most of its items. */
  readonly allocated: boolean;
}

// ---- The whole ---------------------------------------------------------------------------------------------------

export type IssuerLevel = 'central' | 'provincial' | 'municipal' | 'county';

/** What the document as a whole says. */
export interface DocumentFacts {
  /** Title of the plan without decoration and inner blanks, or null. */
  readonly title: string | null;
  readonly titlePlace: ({ readonly paragraph: number } & Span) | null;
  /** Document date, ISO, or null: configured, else 成文日期, 印发日期, publication date. Never today. */
  readonly date: string | null;
  readonly dateSource: 'configured' | 'signed' | 'issued' | 'published' | null;
  /** Plan period from the title or the goals, years inclusive. */
  readonly period: { readonly start: number; readonly end: number } | null;
  readonly issuer: IssuerLevel | null;
  /** Most lines are cut at a fixed width: text from a PDF. */
  readonly hardWrapped: boolean;
  readonly habits: Readonly<Partial<Record<MarkerStyle, NumberingHabit>>>;
  /** Declarations in force for later notes, in order. */
  readonly declarations: readonly { readonly paragraph: number; readonly declaration: Declaration }[];
}

export interface Plan {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  /** Document offset at which each paragraph starts. */
  readonly starts: readonly number[];
  readonly parts: readonly Part[];
  readonly items: readonly Item[];
  readonly tasks: readonly Task[];
  readonly document: DocumentFacts;
  readonly register: Register;
}

// ---- The register of departments ---------------------------------------------------------------------------------

export interface Unit {
  readonly index: number;
  readonly level: 'central' | 'province' | 'local';
  readonly category: string;
  readonly fullName: string;
  readonly shortName: string;
  readonly variants: readonly string[];
  /** ISO months or years, null where open. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly successor: string | null;
  /** A: seen in a source; B: not looked up. Rules report no error from B. */
  readonly confidence: 'A' | 'B';
}

export interface Register {
  readonly units: readonly Unit[];
  /** Row for a name as written in a note, or null. Both widths. */
  readonly find: (name: string) => Unit | null;
}

export interface ReadOptions {
  /** ISO; stands above every date found in the text. */
  readonly documentDate?: string;
  readonly issuer?: IssuerLevel;
  /** Local units, rows in the columns of the register. */
  readonly units?: readonly Unit[];
}
