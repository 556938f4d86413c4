/** The pages of a paper, as large as there is room; those of before stay while new ones are on their way. */
import './papers.css';

import { useLingui } from '@lingui/react/macro';
import { Skeleton } from '@mantine/core';

import { Failed } from './Failed';
import type { PaperPreview } from './usePreview';

export function Pages({ of: { pages, pageCount, faults, failed, isCurrent, retry } }: { of: PaperPreview }) {
  const { t } = useLingui();
  if (faults.length > 0) return <Failed faults={faults} retry={retry} />;
  if (pages.length === 0) return failed ? null : <Skeleton className="paper-page" role="status" aria-busy aria-label={t`Loading`} />;
  return (
    <ol className="paper-pages" data-stale={failed || !isCurrent || undefined}>
      {pages.map((page, index) => {
        const at = index + 1;
        const told = t`Page ${at} of ${pageCount}`;
        return (
          <li key={at}>
            <img className="paper-page" src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(page)}`} alt={told} />
            <div className="paper-place" aria-hidden>
              {told}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
