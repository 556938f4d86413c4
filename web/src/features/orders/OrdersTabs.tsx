/** The lists of documents: orders, shipments, returns, and the cancelled lines of orders. */
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';

import { documentKinds, documentsWords, type DocumentKind } from '../../ui/documents';
import type { OrdersSearch } from './search';

interface Props {
  current: DocumentKind | 'cancelled';
  /** What the next list is to be narrowed by, too. */
  search?: OrdersSearch;
}

const none: OrdersSearch = {};

export function OrdersTabs({ current, search = none }: Props) {
  const { t } = useLingui();
  // oxlint-disable-next-line no-unused-vars -- what is left out
  const { kind: _, cancelled: __, more: ___, ...kept } = search;
  return (
    <nav className="orders-tabs" aria-label={t`Kinds of documents`}>
      {documentKinds.map((each) => (
        <Link key={each} to="/orders" search={{ ...kept, ...(each !== 'ORDER' && { kind: each }) }} activeOptions={never} aria-current={each === current ? 'page' : undefined}>
          {t(documentsWords[each])}
        </Link>
      ))}
      <Link to="/orders/cancelled" activeOptions={never} aria-current={current === 'cancelled' ? 'page' : undefined}>
        {t`Cancelled lines`}
      </Link>
    </nav>
  );
}

/** The router would mark a tab by itself, of an address that tells the same alone. */
const never = { exact: true, includeSearch: true, explicitUndefined: true };
