/** Rows of grey, of the size that the rows will have. */
import { useLingui } from '@lingui/react/macro';

export function Skeletons({ height }: { height: number }) {
  const { t } = useLingui();
  return (
    <div role="rowgroup" aria-busy className="claims-body">
      <div role="status" aria-busy aria-label={t`Loading`} />
      {Array.from({ length: 24 }, (_, at) => (
        <div key={at} aria-hidden className="claims-row" data-coming style={{ transform: `translateY(${at * height}px)` }} />
      ))}
    </div>
  );
}
