// The loggers of WebdriverIO read their level when they are loaded: this must be imported before them.
process.env['WDIO_LOG_LEVEL'] ??= 'silent';

export {};
