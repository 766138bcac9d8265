import { Ajv2020 } from 'ajv/dist/2020.js';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Complaint } from '../complaint.ts';
import { packageRoot } from '../package-root.ts';
import expectationsSchema from './expectations.schema.json' with { type: 'json' };
import type { ExpectedVerdict, Product } from './product.ts';
import productSchema from './product.schema.json' with { type: 'json' };

const PRODUCTS = join(packageRoot(), 'products');
const ajv = new Ajv2020({ allErrors: true });
const isProduct = ajv.compile<Omit<Product, 'expectations'>>(productSchema);
const isExpectations = ajv.compile<ExpectedVerdict[]>(expectationsSchema);

/** The ids of the products that come with the harness. */
export function productIds(): string[] {
  return readdirSync(PRODUCTS)
    .filter((name) => /^[a-z0-9-]+\.json$/.test(name))
    .map((name) => basename(name, '.json'))
    .sort();
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Complaint(
      'usage',
      `The product file ${file} can't be read: ${(error as Error).message}. Mend its JSON.`,
    );
  }
}

function faults(): string {
  return [...(isProduct.errors ?? []), ...(isExpectations.errors ?? [])]
    .map((error) => `  ${error.instancePath || '/'} ${error.message}`)
    .join('\n');
}

/**
 * Loads a product with its expectations.
 * @param name id of a product that comes with the harness, or the path of a product file
 * @throws Complaint when there is no such product or its file is not valid
 */
export function loadProduct(name: string): Product {
  const file = name.endsWith('.json') ? resolve(name) : join(PRODUCTS, `${name}.json`);
  if (!existsSync(file) || (!name.endsWith('.json') && !productIds().includes(name))) {
    throw new Complaint(
      'usage',
      `Unknown product "${name}". Known: ${productIds().join(', ')}. Name one of these, or the path of a product file (.json).`,
    );
  }
  const product = readJson(file);
  if (!isProduct(product)) {
    throw new Complaint('usage', `The product file ${file} does not match product.schema.json:\n${faults()}`);
  }
  if (product.id !== basename(file, '.json')) {
    throw new Complaint(
      'usage',
      `The product file ${file} says id "${product.id}": name the file after its id.`,
    );
  }
  const beside = join(dirname(file), `${product.id}.expectations.json`);
  const expectations = existsSync(beside) ? readJson(beside) : [];
  if (!isExpectations(expectations)) {
    throw new Complaint(
      'usage',
      `The expectations ${beside} do not match expectations.schema.json:\n${faults()}`,
    );
  }
  return { ...product, expectations };
}
