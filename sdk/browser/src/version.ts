/** The version in package.json; a test compares the two. @public */
export const VERSION = '0.1.0';
