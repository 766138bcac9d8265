import type { Product } from '../products/product.ts';
import { AppiumDriver } from './appium/appium-driver.ts';
import type { Driver, DriverOptions } from './driver.ts';

const DRIVERS: Readonly<Record<Product['driver'], (options: DriverOptions) => Driver>> = {
  'appium-chromium': (options) => new AppiumDriver(options),
};

/** The driver that the product names. Nothing is started yet. */
export function makeDriver(options: DriverOptions): Driver {
  return DRIVERS[options.product.driver](options);
}
