import type { LedgerLook } from '../../ledger/ledger.ts';
import type { LedgerDocument } from '../../ledger/row.ts';
import { type LedgerRead, type LedgerSettings, ledgerDocument, type NewLedgerReporter } from './ledger-document.ts';
import type { Look, Reporter } from './reporter.ts';

/** A report of all plans together, written when the last has been read. */
export function gathered(
  write: (
    documents: readonly LedgerDocument[],
    look: LedgerLook,
    settings: LedgerSettings,
    screen: Look,
  ) => string | Uint8Array,
): NewLedgerReporter {
  return (settings) =>
    (screen): Reporter<LedgerRead, void> => {
      const documents: LedgerDocument[] = [];
      return {
        document(read) {
          documents.push(ledgerDocument(read, screen.locale));
          return '';
        },
        end: () => write(documents, { ...settings, locale: screen.locale }, settings, screen),
      };
    };
}
