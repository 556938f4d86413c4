import type { CodegenConfig } from '@graphql-codegen/cli';

const scalars = {
  DateTime: 'string',
  Date: 'string',
  Decimal: 'string',
  JSON: 'unknown',
};

const config: CodegenConfig = {
  schema: '../schema.graphql',
  documents: ['src/**/*.{ts,tsx}', '!src/api/generated/**'],
  ignoreNoDocuments: true,
  generates: {
    'src/api/generated/': {
      preset: 'client',
      config: { useTypeImports: true, enumsAsTypes: true, strictScalars: true, scalars },
      presetConfig: { fragmentMasking: false },
    },
    'src/api/generated/shape.ts': { plugins: ['./tools/schema-shape.mjs'] },
  },
};
export default config;
