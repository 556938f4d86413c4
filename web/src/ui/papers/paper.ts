/** Papers as the service prints them: where one is fetched, and how one is looked at before. */
import type { PaperKind } from '../../api/generated/graphql';
import { ask, json } from '../../api/plain';

export const kinds: readonly PaperKind[] = ['CLAIM_FORM', 'ANSWER_LETTER', 'EIGHT_D'];

/** What the compiler says of a template. */
export interface Problem {
  /** In English, as the compiler words it. */
  message: string;
  /** TEMPLATE, or what bound was met. */
  rule: string | null;
  line: number | null;
  column: number | null;
  hints: readonly string[] | null;
  isError: boolean;
}

export interface Preview {
  /** Each an SVG. */
  pages: readonly string[];
  pageCount: number;
  problems: readonly Problem[];
}

export interface Asked {
  kind: PaperKind;
  language: string;
  /** Without it a made-up claim is shown. */
  claimId?: string;
  /** A template that is tried, instead of the one in force. */
  source?: string;
}

export const preview = (asked: Asked, signal: AbortSignal) => ask<Preview>('/api/papers/preview', { ...json(asked), signal });

export function addressOf(claimId: string, kind: PaperKind, language: string, download = false): string {
  return `/api/papers/${claimId}/${kind.toLowerCase().replace('_', '-')}?language=${language}${download ? '&download=1' : ''}`;
}
