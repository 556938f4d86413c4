/** What floating-ui calls so, made of Mantine's own hook. */
import { useMergedRef } from '@mantine/hooks';
import type { Ref, RefCallback } from 'react';

export const useMergeRefs = <T>(refs: readonly (Ref<T> | undefined)[]): RefCallback<T> => useMergedRef(...refs);
