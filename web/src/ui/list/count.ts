/** How many there are of a list, or that there are more. */
interface Counted {
  totalCount: number;
  totalCountPrecision: string;
}

export interface Count {
  count: number;
  /** There are more. */
  isLeast: boolean;
}

export const countOf = (page: Counted | undefined): Count | undefined => page && { count: page.totalCount, isLeast: page.totalCountPrecision !== 'EXACT' };

export const told = ({ isLeast }: Count, words: string): string => (isLeast ? `> ${words}` : words);
