declare const PLANLINT_VERSION: string | undefined;

/** The package's version; `0.0.0` where no bundler put it in (unit tests). */
export const version = typeof PLANLINT_VERSION === 'string' ? PLANLINT_VERSION : '0.0.0';
