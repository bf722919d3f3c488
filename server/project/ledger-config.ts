import { COLUMN_IDS, COLUMNS, type ColumnId, columnNamed } from '../ledger/columns.ts';
import { GROUPS, type Group } from '../ledger/ledger.ts';
import { SHEET_IDS, type SheetId } from '../ledger/workbook-sheets.ts';
import { listOf, objectOf, oneOf, type Shape, text } from './shape.ts';

/** `ledger` in planlint.json. */
export interface LedgerConfig {
  readonly columns?: readonly ColumnConfig[];
  readonly group?: Group;
  readonly sheets?: readonly SheetId[];
}

/** A column of the ledger under its own name or another, or an empty one with a name alone. */
export interface ColumnConfig {
  readonly column?: ColumnId;
  readonly name?: string;
}

/** Keys and Chinese heads: either names a column. */
const columnName = oneOf([...COLUMN_IDS, ...COLUMN_IDS.map((id) => COLUMNS[id].head.zh)]);

const column: Shape<ColumnId> = {
  schema: columnName.schema,
  read(node, complain) {
    const name = columnName.read(node, complain);
    return name === undefined ? undefined : (columnNamed(name) ?? undefined);
  },
};

const columnObject = objectOf<ColumnConfig>({
  column: {
    shape: column,
    about: {
      zh: '台账中的一列；省略则为空列，供手工填写',
      en: 'A column of the ledger; left out, an empty one to be filled in by hand',
    },
  },
  name: {
    shape: text({ pattern: /\S/, zh: '列名', en: 'the name of a column' }),
    about: { zh: '表头文字', en: 'Head of the column' },
  },
});

const columnChoice: Shape<ColumnConfig> = {
  schema: { anyOf: [column.schema, columnObject.schema] },
  read(node, complain) {
    if (node.type === 'object') return columnObject.read(node, complain);
    const id = column.read(node, complain);
    return id === undefined ? undefined : { column: id };
  },
};

export const ledgerShape: Shape<LedgerConfig> = objectOf<LedgerConfig>({
  columns: {
    shape: listOf(columnChoice),
    about: {
      zh: '列及其顺序：列名，或 {"column": 列名, "name": 表头}；{"name": "督办人"} 为空列',
      en: 'Columns in their order: a name, or {"column": name, "name": head}; {"name": "Inspector"} is an empty column',
    },
  },
  group: {
    shape: oneOf(GROUPS),
    about: {
      zh: '分组：none 不分组、heading 按一级任务、lead 按牵头单位、month 按到期月份、file 按文件',
      en: 'What rows are put together by: none, heading, lead, month (of the due date), file',
    },
  },
  sheets: {
    shape: listOf(oneOf(SHEET_IDS)),
    about: {
      zh: 'xlsx 的工作表及其顺序：tasks 任务台账、units 按单位、load 单位汇总、deadlines 按时限、findings 问题清单、conflicts 任务冲突（有多份文件时）',
      en: 'Sheets of the workbook in their order: tasks, units, load, deadlines, findings, conflicts (of several plans)',
    },
  },
});
