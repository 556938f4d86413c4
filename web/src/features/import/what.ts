/** What the file holds: claims, or lines of orders, shipments, returns. */
import { createContext, use } from 'react';

export type What = 'claims' | 'orders';

const Context = createContext<What>('claims');
export const WhatProvider = Context.Provider;
export const useWhat = (): What => use(Context);
