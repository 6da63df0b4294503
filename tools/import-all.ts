/** Imports every test file named on the command line into this process; node:test runs what they declare. */
import { pathToFileURL } from 'node:url';

for (const file of process.argv.slice(2)) await import(pathToFileURL(file).href);
