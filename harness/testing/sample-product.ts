import { loadProduct } from '../products/load-product.ts';
import type { Product } from '../products/product.ts';

/** The reference product, changed. */
export function sampleProduct(change: Partial<Product> = {}): Product {
  return { ...loadProduct('reference-chromium'), ...change };
}
