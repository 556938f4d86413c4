/** The list of partners: what the service is asked, and the rows that it answers with. */
import { graphql } from '../../api/generated';
import type { PartnerListQuery, PartnerListQueryVariables } from '../../api/generated/graphql';
import { sorts, type PartnersSearch } from './search';

export const PartnerRow = graphql(`
  fragment PartnerRow on Partner {
    id
    name
    legalName
    taxNumber
    isCustomer
    isSupplier
    isCompetitor
    isCarrier
    isOther
    emails
    phones
    archivedAt
    manager {
      id
      name
    }
    open: claims(first: 0, where: { status: { in: [REGISTERED, IN_PROGRESS] }, archivedAt: { isNull: true } }) @include(if: $claims) {
      totalCount
    }
  }
`);

/** Words are found in any form, but whole; so those whose name begins with what is typed come first. */
export const listDocument = graphql(`
  query PartnerList(
    $where: PartnerWhereInput!
    $begins: PartnerWhereInput!
    $typed: Boolean!
    $claims: Boolean!
    $search: String
    $orderBy: [PartnerOrderInput!]
    $after: String
  ) {
    begin: partners(first: 20, where: $begins, orderBy: $orderBy) @include(if: $typed) {
      nodes {
        ...PartnerRow
      }
    }
    partners(first: 50, where: $where, search: $search, orderBy: $orderBy, after: $after) {
      nodes {
        ...PartnerRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const countDocument = graphql(`
  query PartnerCount($where: PartnerWhereInput!) {
    partners(first: 0, where: $where) {
      totalCount
      totalCountPrecision
    }
  }
`);

export type Page = PartnerListQuery;
export type Row = PartnerListQuery['partners']['nodes'][number];
export type Wanted = Omit<PartnerListQueryVariables, 'after'>;

/** `claims`: whether the organisation keeps any. */
export function variablesOf({ q, kinds, archived, sort }: PartnersSearch, claims: boolean): Wanted {
  const words = q?.trim() ?? '';
  const where = {
    archivedAt: { isNull: !archived },
    ...(kinds && { or: kinds.map((kind) => ({ [kind]: { eq: true } })) }),
  };
  const places = ['name', 'legalName', 'taxNumber'].map((name) => ({ [name]: { startsWith: words } }));
  return {
    where,
    begins: { and: [where, { or: places }] },
    typed: words !== '',
    claims,
    search: words || null,
    orderBy: [{ field: sorts[sort ?? 'name'], direction: sort ? 'DESC' : 'ASC' }],
  };
}

export const pagedOf = ({ partners }: Page) => partners;

/** A partner that two pages tell of stands where it was met first. */
export function rowsOf(pages: readonly Page[]): Row[] {
  const found = new Map<string, Row>();
  for (const { begin, partners } of pages) {
    for (const row of [...(begin?.nodes ?? []), ...partners.nodes]) if (!found.has(row.id)) found.set(row.id, row);
  }
  return [...found.values()];
}
