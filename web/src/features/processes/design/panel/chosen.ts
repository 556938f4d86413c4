/** What the panel's sections work on: the element that is chosen, and what it may refer to. */
import { createContext, use } from 'react';

import type { Piece, Shape } from '../bpmn';
import type { Designer } from '../modeler';
import type { Variable } from '../pieces';

export interface Chosen {
  designer: Designer;
  shape: Shape;
  piece: Piece;
}

export interface Handler {
  key: string;
  /** Whether it takes any other inputs, too. */
  isOpen?: boolean;
  inputs: readonly { name: string; required: boolean; description?: string | null }[];
}

export interface Catalogue {
  handlers: readonly Handler[];
  /** Fields of the subject that conditions may ask. */
  facts: readonly { name: string; type: string }[];
  /** Processes that can be called. */
  processes: readonly { key: string; name: string }[];
  variables: readonly Variable[];
}

const nothing: Catalogue = { handlers: [], facts: [], processes: [], variables: [] };
const Context = createContext<Catalogue>(nothing);
export const CatalogueProvider = Context.Provider;
export const useCatalogue = () => use(Context);
